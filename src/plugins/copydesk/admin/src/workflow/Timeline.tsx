import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { LedgerRecord } from '../../../contracts/ledger';
import type { Place } from './client';
import { eventDetails, eventWords } from './event-words';
import { useClock, useTell } from './use-tell';
import { useTimeline } from './use-timeline';

type Props = {
  readonly place: Place;
  /** Changes when something has happened. */
  readonly hash: string;
};

/** What happened to this text, the newest first; asked for when it is opened. */
export function Timeline({ place, hash }: Props) {
  const tell = useTell();
  const [isOpen, setOpen] = useState(false);
  const key = `timeline:${place.documentId}:${place.locale ?? ''}:${hash}`;
  const { entries, hasOlder, showOlder } = useTimeline(place, isOpen ? key : undefined);
  return (
    <details data-copydesk="timeline" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Typography variant="pi" fontWeight="bold">
          {tell('timeline')}
        </Typography>
      </summary>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </Flex>
      {hasOlder ? (
        <Button variant="tertiary" size="S" onClick={() => void showOlder()}>
          {tell('timeline.older')}
        </Button>
      ) : null}
    </details>
  );
}

function Entry({ entry }: { readonly entry: LedgerRecord }) {
  const tell = useTell();
  const clock = useClock();
  const details = eventDetails(entry, tell, clock);
  return (
    <li>
      <Typography tag="p" variant="pi" fontWeight="bold">
        {eventWords(entry, tell)}
      </Typography>
      <Typography
        tag="p"
        variant="pi"
        textColor="neutral600"
      >{`${entry.by.name}, ${clock(entry.at)}`}</Typography>
      {details ? (
        <Typography tag="p" variant="pi" style={{ overflowWrap: 'anywhere' }}>
          {details}
        </Typography>
      ) : null}
    </li>
  );
}
