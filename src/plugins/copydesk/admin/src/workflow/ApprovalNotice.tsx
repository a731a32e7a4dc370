import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { unstable_useContentManagerContext as useContentManager, useForm } from '@strapi/strapi/admin';
import { useCallback, useRef, useState } from 'react';
import type { DocumentStage, TransitionOffer } from '../../../contracts/workflow';
import { useDeskInfo } from '../desk/use-desk-info';
import { saveAction } from '../publish/save-action';
import { missingApproval, nextStep, type Unapproved } from './approval';
import type { Place } from './client';
import { move } from './client';
import { nameOf } from './offers';
import { lastWrite } from './save-watch';
import { knownStage, useShownStage } from './stage-store';
import { useMove } from './use-move';
import { useObstacle } from './use-obstacle';
import { useRefresh } from './use-refresh';
import { useClock, useTell } from './use-tell';
import { wanted } from './wanted';

/** The parts of a place, as the panels know it before the document is saved. */
type Somewhere = { readonly uid: string; readonly documentId?: string; readonly locale?: string };

/** @returns why the text on the screen cannot be published for want of an approval; nothing for types without the workflow */
export function useMissingApproval({ uid, documentId }: Somewhere): Unapproved | undefined {
  const info = useDeskInfo();
  const stage = useShownStage(uid, documentId);
  const isModified = useForm('CopydeskApproval', ({ modified }) => modified);
  if (!info?.workflow.includes(uid) || (documentId && !stage)) return undefined;
  return missingApproval(stage, isModified);
}

/** @returns what tells whether the text on the screen wants an approval, once its stage is known: Publish may be pressed before */
export function useIsUnapproved({ uid, documentId }: Somewhere): () => Promise<boolean> {
  const hasWorkflow = useDeskInfo()?.workflow.includes(uid) ?? false;
  const isModified = useForm('CopydeskApproval', ({ modified }) => modified);
  const now = useRef(isModified);
  now.current = isModified;
  return useCallback(async () => {
    if (!hasWorkflow) return false;
    const stage = documentId ? await knownStage(uid, documentId) : undefined;
    if (documentId && !stage) return false;
    return missingApproval(stage, now.current) !== undefined;
  }, [hasWorkflow, uid, documentId]);
}

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
  const documentId = id === 'create' ? undefined : id;
  const missing = useMissingApproval({ uid, documentId });
  const stage = useShownStage(uid, documentId);
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
  const missing = useMissingApproval(place);
  const stage = useShownStage(place.uid, place.documentId);
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
