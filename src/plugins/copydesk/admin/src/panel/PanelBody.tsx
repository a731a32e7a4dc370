import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Magic } from '@strapi/icons';
import { useMemo } from 'react';
import { useDesk, useDeskState } from '../desk/desk-context';
import { groupByName, isSettled, type NameGroup } from '../desk/groups';
import { useWords } from '../use-words';
import { mendsOfAll } from './choices';
import { Decided } from './Decided';
import { NameCard } from './NameCard';
import { NoticeBar } from './NoticeBar';
import { Verdict } from './Verdict';

/** The panel: the verdict, the names with their findings, what was decided. */
export function PanelBody({ isReadOnly }: { readonly isReadOnly?: boolean }) {
  const { loop } = useDeskState();
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-copydesk="panel">
      <Verdict loop={loop} />
      <Findings isReadOnly={isReadOnly} />
      <KeyHint />
    </Flex>
  );
}

/** Every open finding by name, with the mends; the same in the panel and in the Publish dialog. */
export function Findings({ isReadOnly }: { readonly isReadOnly?: boolean }) {
  const { loop } = useDeskState();
  const findings = loop.response?.findings;
  const groups = useMemo(
    () => groupByName((findings ?? []).filter((finding) => !isSettled(finding))),
    [findings],
  );
  const decided = useMemo(() => (findings ?? []).filter(isSettled), [findings]);
  return (
    <>
      {isReadOnly ? null : <MendAll groups={groups} />}
      <NoticeBar />
      {groups.length > 0 ? (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {groups.map((group) => (
            <NameCard key={group.key} group={group} isReadOnly={isReadOnly} />
          ))}
        </Flex>
      ) : null}
      <Decided findings={decided} />
    </>
  );
}

function MendAll({ groups }: { readonly groups: readonly NameGroup[] }) {
  const desk = useDesk();
  const say = useWords();
  const replacements = mendsOfAll(groups.flatMap(({ misspellings }) => misspellings));
  if (replacements.length < 2) return null;
  return (
    <Button fullWidth startIcon={<Magic />} onClick={() => desk.mend(replacements)}>
      {say('mend.all', { count: replacements.length })}
    </Button>
  );
}

function KeyHint() {
  const say = useWords();
  const desk = useDesk();
  const { loop } = useDeskState();
  if (loop.trouble && loop.trouble !== 'forbidden')
    return (
      <Button variant="tertiary" size="S" startIcon={<ArrowClockwise />} onClick={() => desk.again()}>
        {say('panel.again')}
      </Button>
    );
  const hasFindings = (loop.response?.findings ?? []).some((finding) => !isSettled(finding));
  if (!hasFindings) return null;
  return (
    <Box>
      <Typography variant="pi" textColor="neutral600">
        {say('panel.keys')}
      </Typography>
    </Box>
  );
}
