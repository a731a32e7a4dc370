import { Button, Field, Flex, Modal, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { DocumentStage, TransitionOffer, TransitionRequest } from '../../../contracts/workflow';
import type { Place } from './client';
import { Diff } from './Diff';
import { Moment } from './Moment';
import { nameOf } from './offers';
import { useClock, useTell } from './use-tell';

type Props = {
  readonly place: Place;
  readonly stage: DocumentStage;
  readonly offer: TransitionOffer;
  readonly isWorking: boolean;
  readonly onMove: (request: TransitionRequest) => void;
  readonly onClose: () => void;
};

/** The wall clock's time for an input of the newsroom's zone. */
function wallTime(iso: string | undefined, timeZone: string): string {
  if (!iso) return '';
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(new Date(iso)).replace(' ', 'T');
}

/** Asks for what a transition needs, and says what it does. */
export function TransitionDialog({ place, stage, offer, isWorking, onMove, onClose }: Props) {
  const tell = useTell();
  const { to, emergency, needs } = offer;
  const [comment, setComment] = useState('');
  const [publicReason, setReason] = useState('');
  const [at, setAt] = useState(wallTime(stage.scheduledFor ?? stage.embargoUntil, stage.timeZone));
  const name = tell(nameOf(stage, offer));
  const isReady =
    (!needs.includes('comment') || comment.trim() !== '') && (!needs.includes('at') || at !== '');
  const request: TransitionRequest = {
    to,
    ...(emergency && { emergency }),
    ...(comment.trim() && { comment }),
    ...(needs.includes('at') && { at }),
    ...(publicReason.trim() && { publicReason }),
    ...(to === 'approved' && stage.stage !== 'scheduled' && { seen: stage.hash }),
  };
  const warning = emergency ? 'confirm.emergency' : to === 'killed' ? 'confirm.killed' : undefined;
  const clock = useClock();
  const said =
    to === 'scheduled' && stage.embargoUntil
      ? tell('embargo', { at: clock(stage.embargoUntil) })
      : to === 'held' && stage.isLive
        ? tell('confirm.held')
        : undefined;
  const isCorrection = to === 'approved' && stage.stage === 'correcting';
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content data-copydesk="transition">
        <Modal.Header closeLabel={tell('cancel')}>
          <Modal.Title>{name}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {warning ? <Typography textColor="danger700">{tell(warning)}</Typography> : null}
            {said ? <Typography textColor="neutral800">{said}</Typography> : null}
            {isCorrection && stage.correction ? (
              <Typography textColor="neutral800">
                {tell('noteToBe', {
                  class: tell(`noteClass.${stage.correction.class}`),
                  note: stage.correction.text,
                })}
              </Typography>
            ) : null}
            {isCorrection ? <Diff place={place} from="live" to="draft" title={tell('changes')} /> : null}
            {needs.includes('at') ? (
              <Field.Root name="at" required hint={tell('whenHint', { zone: stage.timeZone })}>
                <Field.Label>{tell('when')}</Field.Label>
                <Moment type="datetime-local" value={at} onChange={(event) => setAt(event.target.value)} />
                <Field.Hint />
              </Field.Root>
            ) : null}
            <Field.Root
              name="comment"
              required={needs.includes('comment')}
              hint={tell(to === 'draft' ? 'whyHint.returned' : 'whyHint')}
            >
              <Field.Label>{tell(needs.includes('comment') ? 'why' : 'comment')}</Field.Label>
              <Textarea value={comment} onChange={(event) => setComment(event.target.value)} />
              <Field.Hint />
            </Field.Root>
            {to === 'killed' ? (
              <Field.Root name="publicReason" hint={tell('publicReasonHint')}>
                <Field.Label>{tell('publicReason')}</Field.Label>
                <TextInput value={publicReason} onChange={(event) => setReason(event.target.value)} />
                <Field.Hint />
              </Field.Root>
            ) : null}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {tell('cancel')}
          </Button>
          <Button
            variant={warning ? 'danger' : 'default'}
            disabled={!isReady}
            loading={isWorking}
            onClick={() => onMove(request)}
          >
            {name}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
