import { Box, Flex, Typography } from '@strapi/design-system';
import type { DocumentStage } from '../../../contracts/workflow';
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
      {alert ? (
        <Box background="danger100" hasRadius padding={3} role="alert">
          <Typography textColor="danger700">{alert.message}</Typography>
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
        <Box background="warning100" hasRadius padding={3} role="status">
          <Typography textColor="warning700">
            {tell('reviewOpen', { name: review.by.name, version: review.version, comment: review.comment })}
          </Typography>
        </Box>
      ) : null}
    </Flex>
  );
}
