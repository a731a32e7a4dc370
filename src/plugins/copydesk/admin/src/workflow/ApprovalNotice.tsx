import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { unstable_useContentManagerContext as useContentManager, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DocumentStage, TransitionOffer } from '../../../contracts/workflow';
import { saveAction } from '../publish/save-action';
import { nextStep, type Unapproved } from './approval';
import type { Place } from './client';
import { move } from './client';
import { nameOf } from './offers';
import { lastWrite } from './save-watch';
import { useApproval, type Somewhere } from './use-approval';
import { useMove } from './use-move';
import { useObstacle } from './use-obstacle';
import { useRefresh } from './use-refresh';
import { useClock, useTell } from './use-tell';
import { wanted } from './wanted';

type WhyProps = { readonly uid: string; readonly missing: Unapproved; readonly stage?: DocumentStage };

function Why({ uid, missing, stage }: WhyProps) {
  const tell = useTell();
  const explain = useObstacle(uid);
  const clock = useClock();
  const at = stage?.scheduledFor ? clock(stage.scheduledFor) : '';
  return (
    <>
      <Typography variant="pi" textColor="neutral800">
        {tell(missing.word, { at })}
      </Typography>
      {missing.obstacles.map((obstacle) => (
        <Typography key={obstacle.code} variant="pi" textColor="neutral800">
          {explain(obstacle)}
        </Typography>
      ))}
    </>
  );
}

/** Beside Strapi's Publish: why it is greyed, or would be refused. */
export function PublishHint() {
  const { model: uid, id } = useContentManager();
  const { missing, stage } = useApproval({ uid, documentId: id === 'create' ? undefined : id });
  if (!missing) return null;
  return (
    <Flex
      direction="column"
      alignItems="flex-start"
      gap={1}
      width="100%"
      role="note"
      data-copydesk="publish-hint"
    >
      <Why uid={uid} missing={missing} stage={stage} />
    </Flex>
  );
}

type NoticeProps = { readonly place: Somewhere; readonly onDone: () => void };

/** In the dialog before publishing: that an approval is missing, and the next step towards it. */
export function ApprovalNotice({ place, onDone }: NoticeProps) {
  const { missing, stage } = useApproval(place);
  if (!missing) return null;
  return (
    <Box background="warning100" hasRadius padding={3} data-copydesk="approval">
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Why uid={place.uid} missing={missing} stage={stage} />
        {stage ? <NextStep stage={stage} onDone={onDone} /> : null}
      </Flex>
    </Box>
  );
}

/** Saves through Strapi's own button. @returns whether it was saved */
async function saved(): Promise<boolean> {
  let isSaved = false;
  const stop = lastWrite.subscribe(() => {
    const { isUnderWay, isRefused } = lastWrite.get();
    isSaved = !isUnderWay && !isRefused;
  });
  await saveAction.get().latest?.();
  stop();
  return isSaved;
}

function NextStep({ stage, onDone }: { readonly stage: DocumentStage; readonly onDone: () => void }) {
  const tell = useTell();
  const isModified = useForm('CopydeskNextStep', ({ modified }) => modified);
  const { uid, documentId, locale } = stage;
  const place: Place = { uid, documentId, ...(locale && { locale }) };
  const { run, isWorking } = useMove(place, useRefresh(place));
  const [isSaving, setSaving] = useState(false);
  const offer = nextStep(stage);
  if (!offer || (offer.to === 'approved' && isModified)) return null;
  const take = async ({ to }: TransitionOffer) => {
    // An approval is given in its own dialog, with the changes in sight.
    if (to === 'approved') {
      onDone();
      wanted.set(to);
      return;
    }
    setSaving(true);
    const isReady = !isModified || (await saved());
    setSaving(false);
    if (!isReady) return onDone();
    if (await run(() => move(place, { to }))) onDone();
  };
  const name = tell(nameOf(stage, offer));
  return (
    <Button loading={isWorking || isSaving} onClick={() => void take(offer)}>
      {isModified ? tell('approval.saveAnd', { step: name }) : name}
    </Button>
  );
}
