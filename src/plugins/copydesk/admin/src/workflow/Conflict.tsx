import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import type { DocumentStage } from '../../../contracts/workflow';
import { Tag } from '../Tag';
import { useFieldLabel } from '../use-field-label';
import type { Place } from './client';
import { DiffText } from './Diff';
import { partsBetween } from './merge';
import { reloadStage } from './stage-store';
import type { Newer } from './save-watch';
import type { Clash } from './use-save-guard';
import { useSaveGuard } from './use-save-guard';
import { useClock, useTell } from './use-tell';

/** Who saved the newer text: oneself is told where. */
function useWriter(): (newer: Newer) => string {
  const tell = useTell();
  return ({ by, isOwn }) => (isOwn ? tell('conflict.own', { name: by }) : by);
}

/** How often one hears of others' work on the text that one has open. */
const EVERY = 10_000;

type Props = {
  readonly place: Place;
  readonly stage: DocumentStage;
  /** When the draft that Strapi holds was written. */
  readonly written: string;
};

/** Says that somebody saved a newer text; the choice between the two comes at the save, or when it is asked for. */
export function Conflict({ place, stage, written }: Props) {
  const tell = useTell();
  const clock = useClock();
  const writer = useWriter();
  const { newer, clash, show } = useSaveGuard(place, stage, written);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void reloadStage(place);
    }, EVERY);
    return () => clearInterval(timer);
  }, [place.documentId, place.locale]);
  if (!newer) return null;
  return (
    <>
      <Box background="warning100" hasRadius padding={3} role="status" data-copydesk="newer">
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Typography variant="pi" textColor="neutral800">
            {tell('conflict.notice', { name: writer(newer), at: clock(newer.at) })}
          </Typography>
          <Button variant="secondary" size="S" onClick={show}>
            {tell('conflict.show')}
          </Button>
        </Flex>
      </Box>
      {clash ? <ConflictDialog place={place} clash={clash} /> : null}
    </>
  );
}

function ConflictDialog({ place, clash }: { readonly place: Place; readonly clash: Clash }) {
  const tell = useTell();
  const clock = useClock();
  const { newer } = clash;
  const name = useWriter()(newer);
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && clash.back()}>
      <Modal.Content data-copydesk="conflict">
        <Modal.Header closeLabel={tell('conflict.back')}>
          <Modal.Title>{tell('conflict.title', { name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography textColor="neutral800">
              {tell('conflict.text', { name, at: clock(newer.at) })}
            </Typography>
            <Differences place={place} clash={clash} />
            <Typography variant="pi" textColor="neutral700">
              <strong>{tell('conflict.mine')}</strong>: {tell('conflict.mineHint', { name })}
            </Typography>
            <Typography variant="pi" textColor="neutral700">
              <strong>{tell('conflict.theirs')}</strong>: {tell('conflict.theirsHint')}
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={clash.back}>
            {tell('conflict.back')}
          </Button>
          <Flex gap={2}>
            <Button variant="danger-light" onClick={clash.takeTheirs}>
              {tell('conflict.theirs')}
            </Button>
            <Button onClick={clash.keepMine}>{tell('conflict.mine')}</Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Which fields differ, who changed them, and how: struck out is what the other saved, underlined what I have. */
function Differences({ place, clash }: { readonly place: Place; readonly clash: Clash }) {
  const tell = useTell();
  const labelOf = useFieldLabel(place.uid);
  const { changes, mine, theirs, newer } = clash;
  const name = useWriter()(newer);
  if (changes.size === 0) return <Typography>{tell('versions.same')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {[...changes].map(([field, by]) => (
        <Box
          key={field}
          tag="li"
          background="neutral100"
          hasRadius
          padding={3}
          data-copydesk-field-diff={field}
        >
          <Flex gap={2} paddingBottom={1}>
            <Typography variant="pi" fontWeight="bold" textColor="neutral800">
              {labelOf(field)}
            </Typography>
            <Tag $look={by === 'both' ? 'warning' : 'neutral'}>{tell(`conflict.by.${by}`, { name })}</Tag>
          </Flex>
          <DiffText parts={partsBetween(theirs[field], mine[field], place.locale)} />
        </Box>
      ))}
    </Flex>
  );
}
