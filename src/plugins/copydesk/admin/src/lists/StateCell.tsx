import { Badge, Flex, Typography } from '@strapi/design-system';
import { statesOf } from '../api/screens-client';
import { useAnswer } from '../use-answer';
import { useMoment, useWords } from '../use-words';
import { createStateBatch } from './state-batch';

const stateOf = createStateBatch(statesOf);

type Props = { readonly uid: string; readonly documentId: string; readonly locale?: string };

/** A row's cell: ready, what stands in the way, or not checked yet; from what is stored, nothing is checked. */
export function StateCell({ uid, documentId, locale }: Props) {
  const say = useWords();
  const moment = useMoment();
  const { data, error } = useAnswer(`state:${uid}:${documentId}:${locale ?? ''}`, () =>
    stateOf(uid, documentId, locale),
  );
  if (error) return <Typography textColor="neutral600">{say('list.unknown')}</Typography>;
  if (!data) return <Typography textColor="neutral600">…</Typography>;
  if (data.kind === 'unchecked')
    return <Typography textColor="neutral600">{say('list.unchecked')}</Typography>;
  const { blocking, waiting, verdict, checkedAt } = data.state;
  return (
    <Flex gap={1} title={say('list.checkedAt', { at: String(moment(checkedAt)) })}>
      {verdict === 'publish' ? <Badge variant="success">{say('list.ready')}</Badge> : null}
      {blocking > 0 ? <Badge variant="danger">{say('list.blocking', { count: blocking })}</Badge> : null}
      {waiting > 0 ? <Badge variant="warning">{say('list.waiting', { count: waiting })}</Badge> : null}
    </Flex>
  );
}
