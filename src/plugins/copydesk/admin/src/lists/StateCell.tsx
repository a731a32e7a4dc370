import { Flex, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { statesOf } from '../api/screens-client';
import { Tag } from '../Tag';
import { useAnswer } from '../use-answer';
import { useMoment, useWords } from '../use-words';
import { createStateBatch } from './state-batch';

const stateOf = createStateBatch(statesOf);

/** Milliseconds until a state that is being checked again is asked for once more, and how often. */
const AGAIN = 1_500;
const MOST_ROUNDS = 10;

type Props = { readonly uid: string; readonly documentId: string; readonly locale?: string };

/** A row's cell: ready, what stands in the way, or not checked yet; from what is stored. What the registry has outdated says so until it was checked again. */
export function StateCell({ uid, documentId, locale }: Props) {
  const say = useWords();
  const moment = useMoment();
  const [round, setRound] = useState(0);
  const { data, error } = useAnswer(`state:${uid}:${documentId}:${locale ?? ''}:${round}`, () =>
    stateOf(uid, documentId, locale),
  );
  const isStale = data?.kind === 'stored' && data.state.isStale === true;
  useEffect(() => {
    if (!isStale || round >= MOST_ROUNDS) return undefined;
    const timer = setTimeout(() => setRound(round + 1), AGAIN);
    return () => clearTimeout(timer);
  }, [isStale, round]);
  if (error) return <Typography textColor="neutral600">{say('list.unknown')}</Typography>;
  if (!data) return <Typography textColor="neutral600">…</Typography>;
  if (data.kind === 'unchecked')
    return <Typography textColor="neutral600">{say('list.unchecked')}</Typography>;
  const { blocking, waiting, verdict, checkedAt } = data.state;
  if (isStale) return <Typography textColor="neutral600">{say('list.stale')}</Typography>;
  return (
    <Flex gap={1} title={say('list.checkedAt', { at: moment(checkedAt) })}>
      {verdict === 'publish' ? <Tag $look="success">{say('list.ready')}</Tag> : null}
      {blocking > 0 ? <Tag $look="danger">{say('list.blocking', { count: blocking })}</Tag> : null}
      {waiting > 0 ? <Tag $look="warning">{say('list.waiting', { count: waiting })}</Tag> : null}
    </Flex>
  );
}
