import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DocumentStage, TransitionOffer } from '../../../contracts/workflow';
import { decided } from '../desk/desk';
import { useStore } from '../desk/store';
import { Assignment } from './Assignment';
import type { Place } from './client';
import { move, saveNote, signOff } from './client';
import { Comments } from './Comments';
import { Conflict } from './Conflict';
import { Facts } from './Facts';
import { happenedTo } from './happened';
import { NoteForm } from './NoteForm';
import { blocked, isForward, nameOf, open } from './offers';
import { wanted } from './wanted';
import { useStage } from './stage-store';
import { Timeline } from './Timeline';
import { TransitionDialog } from './TransitionDialog';
import { useMove } from './use-move';
import { useObstacle } from './use-obstacle';
import { useRefresh } from './use-refresh';
import { usePlace } from './use-place';
import { useTell } from './use-tell';
import { Versions } from './Versions';

/** The workflow beside the edit view: where the text stands, what can be done now, and what is missing for the rest. */
export const StagePanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const tell = useTell();
  const place = usePlace(model, documentId, document);
  // Beside the published tab stands what readers see: nobody writes there.
  const written = activeTab === 'published' ? undefined : (document?.updatedAt as string | undefined);
  const stage = useStage(place, written);
  if (!place || !stage) return null;
  return {
    title: tell('title'),
    content: (
      <Body key={`${place.documentId}${place.locale ?? ''}`} place={place} stage={stage} written={written} />
    ),
  };
};

type Shown = { readonly place: Place; readonly stage: DocumentStage };

function Body({ place, stage, written }: Shown & { readonly written?: string }) {
  const tell = useTell();
  const isModified = useForm('CopydeskStage', ({ modified }) => modified);
  const refresh = useRefresh(place);
  const { run, isWorking } = useMove(place, refresh);
  const happened = happenedTo(stage);
  const [said, setSaid] = useState(0);
  const decisions = useStore(decided);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-copydesk="workflow">
      {written ? <Conflict place={place} stage={stage} written={written} /> : null}
      <Facts stage={stage} />
      {stage.maySignOff ? (
        <Button
          variant="success"
          loading={isWorking}
          onClick={() => void run(() => signOff(place, ''), tell('done.signedOff'))}
        >
          {tell('signOff')}
        </Button>
      ) : null}
      {isModified ? (
        <Typography variant="pi" textColor="warning700">
          {tell('saveFirst')}
        </Typography>
      ) : null}
      {stage.stage === 'correcting' ? (
        <NoteForm
          stage={stage}
          isWorking={isWorking}
          isDisabled={isModified}
          onSave={(correction) => run(() => saveNote(place, correction), tell('done.saved'))}
        />
      ) : null}
      <Transitions place={place} stage={stage} isDisabled={isModified} />
      <Assignment place={place} stage={stage} run={run} />
      <Comments place={place} hash={happened} onChange={() => setSaid(said + 1)} />
      <Versions place={place} hash={`${stage.version}`} isDisabled={isModified} onRestored={refresh} />
      <Timeline place={place} hash={`${happened} ${said} ${decisions}`} />
    </Flex>
  );
}

function lookOf(offer: TransitionOffer, index: number): 'danger-light' | 'default' | 'secondary' {
  if (offer.emergency || offer.to === 'killed') return 'danger-light';
  return index === 0 && isForward(offer) ? 'default' : 'secondary';
}

function Transitions({ place, stage, isDisabled }: Shown & { readonly isDisabled: boolean }) {
  const tell = useTell();
  const refresh = useRefresh(place);
  const { run, isWorking } = useMove(place, refresh);
  const [asked, setAsked] = useState<TransitionOffer>();
  const chosen = wanted.use();
  const offer = asked ?? open(stage).find((one) => chosen === `${one.to}${one.emergency ? '!' : ''}`);
  const close = () => {
    setAsked(undefined);
    wanted.set(undefined);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {open(stage).map((one, index) => (
        <Button
          key={`${one.to}${String(one.emergency)}`}
          variant={lookOf(one, index)}
          disabled={isDisabled || isWorking}
          onClick={() => setAsked(one)}
        >
          {tell(nameOf(stage, one))}
        </Button>
      ))}
      <Missing stage={stage} />
      {offer && !isDisabled ? (
        <TransitionDialog
          place={place}
          stage={stage}
          offer={offer}
          isWorking={isWorking}
          onClose={close}
          onMove={(request) => void run(() => move(place, request)).then((isDone) => isDone && close())}
        />
      ) : null}
    </Flex>
  );
}

/** What cannot be done now, and why: told at once where it can be mended or waits for somebody, else on demand. */
function Missing({ stage }: { readonly stage: DocumentStage }) {
  const tell = useTell();
  const explain = useObstacle(stage.uid);
  const offers = blocked(stage);
  if (offers.length === 0) return null;
  const isNews = offers.some(({ obstacles }) => obstacles.every(({ code }) => code !== 'no-right'));
  return (
    <details open={isNews}>
      <summary>
        <Typography variant="pi" textColor="neutral700">
          {tell('missing')}
        </Typography>
      </summary>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2} paddingTop={2} data-copydesk="missing">
        {offers.map((one) => (
          <div key={`${one.to}${String(one.emergency)}`}>
            <Typography tag="dt" variant="pi" fontWeight="bold" textColor="neutral800">
              {tell(nameOf(stage, one))}
            </Typography>
            {one.obstacles.map((obstacle) => (
              <Typography key={obstacle.code} tag="dd" variant="pi" textColor="neutral700">
                {explain(obstacle)}
              </Typography>
            ))}
          </div>
        ))}
      </Flex>
    </details>
  );
}
