import { Box, Flex, Typography } from '@strapi/design-system';
import type { DocumentStage } from '../../../contracts/workflow';
import { useAnswer } from '../use-answer';
import { timelineOf } from './client';
import { StageBadge } from './stage-header';
import { useClock, useTell } from './use-tell';

type Line = { readonly word: string; readonly values: Readonly<Record<string, string | number>> };

function linesOf(stage: DocumentStage, clock: (iso: string) => string): Line[] {
  const { contributors, approval, scheduledFor, embargoUntil, isLive, version } = stage;
  const names = contributors.map(({ name }) => name).join(', ');
  return [
    { word: isLive ? 'live' : 'notLive', values: { version } },
    ...(names ? [{ word: 'by', values: { names } }] : []),
    ...(approval ? [{ word: 'approvedBy', values: { name: approval.by.name, at: clock(approval.at) } }] : []),
    ...(stage.stage === 'scheduled' && scheduledFor
      ? [{ word: 'scheduledFor', values: { at: clock(scheduledFor) } }]
      : []),
    ...(embargoUntil && Date.parse(embargoUntil) > Date.now()
      ? [{ word: 'embargo', values: { at: clock(embargoUntil) } }]
      : []),
  ];
}

/** Stages that somebody chose for a reason that stands in the ledger alone. */
const WITH_REASON: readonly string[] = ['held', 'killed', 'spiked'];

/** Who brought a text to where it is, when, and why. */
function Reason({ stage }: { readonly stage: DocumentStage }) {
  const tell = useTell();
  const clock = useClock();
  const { uid, documentId, locale, stage: now, updatedAt } = stage;
  const isAsked = WITH_REASON.includes(now);
  const key = `reason:${uid}:${documentId}:${locale ?? ''}:${now}:${updatedAt}`;
  const { data } = useAnswer(isAsked ? key : undefined, () =>
    timelineOf({ uid, documentId, ...(locale && { locale }) }, { event: 'moved' }),
  );
  const last = data?.entries.find(({ details }) => details?.to === now);
  if (!isAsked || !last?.reason) return null;
  return (
    <Box background="neutral100" hasRadius padding={3} data-copydesk="reason">
      <Typography variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {tell('reason', { name: last.by.name, at: clock(last.at), reason: last.reason })}
      </Typography>
    </Box>
  );
}

/** Where the text stands, who worked on it, and what somebody has to look at. */
export function Facts({ stage }: { readonly stage: DocumentStage }) {
  const tell = useTell();
  const clock = useClock();
  const { alert, review, returned } = stage;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <div>
        <StageBadge stage={stage.stage} />
      </div>
      {linesOf(stage, clock).map(({ word, values }) => (
        <Typography key={word} variant="pi" textColor="neutral700">
          {tell(word, values)}
        </Typography>
      ))}
      <Reason stage={stage} />
      {alert ? (
        <Box background="danger100" hasRadius padding={3} role="alert">
          <Typography variant="pi" textColor="danger700">
            {alert.kind
              ? tell(`alert.${alert.kind}`, { at: alert.dueAt ? clock(alert.dueAt) : '' })
              : alert.message}
          </Typography>
        </Box>
      ) : null}
      {returned ? (
        <Box background="warning100" hasRadius padding={3} role="status" data-copydesk="returned">
          <Typography variant="pi" textColor="neutral800">
            {tell('returned', { name: returned.by.name, at: clock(returned.at), comment: returned.comment })}
          </Typography>
        </Box>
      ) : null}
      {review ? (
        <Box background="warning100" hasRadius padding={3} role="status" data-copydesk="review">
          <Typography variant="pi" textColor="neutral800">
            {tell('reviewOpen', { name: review.by.name, version: review.version, comment: review.comment })}
          </Typography>
        </Box>
      ) : null}
    </Flex>
  );
}
