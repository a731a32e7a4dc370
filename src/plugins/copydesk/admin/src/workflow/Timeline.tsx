import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { LedgerRecord } from '../../../contracts/ledger';
import { useAnswer } from '../use-answer';
import type { Place } from './client';
import { timelineOf } from './client';
import { eventWords } from './event-words';
import { useClock, useTell } from './use-tell';

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
  const { data } = useAnswer(isOpen ? key : undefined, () => timelineOf(place));
  return (
    <details data-copydesk="timeline" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Typography variant="pi" fontWeight="bold">
          {tell('timeline')}
        </Typography>
      </summary>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {(data?.entries ?? []).map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </Flex>
    </details>
  );
}

function Entry({ entry }: { readonly entry: LedgerRecord }) {
  const tell = useTell();
  const clock = useClock();
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
      {entry.reason ? (
        <Typography tag="p" variant="pi">
          {entry.reason}
        </Typography>
      ) : null}
    </li>
  );
}
