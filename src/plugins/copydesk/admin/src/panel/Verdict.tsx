import { Box, Flex, Typography } from '@strapi/design-system';
import { isSettled, tally } from '../desk/groups';
import type { LoopState } from '../desk/check-loop';
import { useDesk } from '../desk/desk-context';
import { useDeskInfo } from '../desk/use-desk-info';
import { useWords } from '../use-words';
import { LOOKS, SeverityIcon } from './look';

type Kind = keyof typeof LOOKS;
export type Summary = { readonly kind: Kind; readonly title: string; readonly detail?: string };

/** What stands in the way of publishing, in one line. */
export function useSummary(loop: LoopState): Summary {
  const say = useWords();
  const { response, trouble, complaint } = loop;
  const { identity } = useDesk();
  // With the workflow, names are but one of the things that stand before publishing.
  const ready = useDeskInfo()?.workflow.includes(identity.uid) ? 'verdict.names' : 'verdict.ready';
  if (trouble)
    return {
      kind: 'unknown',
      title: say('verdict.unchecked'),
      detail: complaint ?? say(`trouble.${trouble}`),
    };
  if (!response) return { kind: 'unknown', title: say('verdict.checking') };
  if (response.failures.length > 0)
    return {
      kind: 'error',
      title: say('verdict.failed'),
      detail: response.failures.map(({ rule, message }) => `${rule}: ${message}`).join(' · '),
    };
  return countSummary(response.findings, say, ready);
}

type Findings = NonNullable<LoopState['response']>['findings'];

function countSummary(findings: Findings, say: ReturnType<typeof useWords>, ready: string): Summary {
  const { blocking, waiting, hints } = tally(findings);
  const parts = [
    blocking > 0 && say('verdict.blocking', { count: blocking }),
    waiting > 0 && say('verdict.waiting', { count: waiting }),
  ].filter((part) => part !== false);
  const kind: Kind = blocking > 0 ? 'error' : waiting > 0 ? 'warning' : 'ready';
  const decided = findings.filter(isSettled).length;
  const details = [
    hints > 0 && say('verdict.hints', { count: hints }),
    decided > 0 && say('verdict.decided', { count: decided }),
  ].filter((part) => part !== false);
  return {
    kind,
    title: parts.length > 0 ? parts.join(' · ') : say(ready),
    detail: details.join(' · ') || undefined,
  };
}

/** The verdict at a glance; screen readers hear it when it changes. */
export function Verdict({ loop }: { readonly loop: LoopState }) {
  const { kind, title, detail } = useSummary(loop);
  const look = LOOKS[kind];
  return (
    <Box
      background={look.background}
      borderColor={look.border}
      hasRadius
      padding={2}
      width="100%"
      role="status"
      data-copydesk-verdict={kind}
      aria-busy={loop.isChecking}
    >
      <Flex gap={2} alignItems="flex-start">
        <Box paddingTop="2px" width="1.6rem" height="1.8rem">
          <SeverityIcon severity={kind} />
        </Box>
        <Flex direction="column" alignItems="flex-start" gap={1} flex="1">
          <Typography fontWeight="bold" textColor="neutral800" style={{ lineHeight: 1.35 }}>
            {title}
          </Typography>
          {detail ? (
            <Typography variant="pi" textColor="neutral700">
              {detail}
            </Typography>
          ) : null}
        </Flex>
      </Flex>
    </Box>
  );
}
