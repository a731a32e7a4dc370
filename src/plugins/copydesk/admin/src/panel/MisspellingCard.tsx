import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { useDesk } from '../desk/desk-context';
import type { Misspelling } from '../desk/groups';
import { useWords } from '../use-words';
import { ChoiceMenu } from './ChoiceMenu';
import { isOpenChoice, mendsOf } from './choices';
import { SeverityIcon } from './look';
import { Place } from './Places';

const FEW = 3;

type Props = { readonly misspelling: Misspelling; readonly isReadOnly?: boolean };

/** One misspelling: what it should read, why, where, and what can be done. */
export function MisspellingCard({ misspelling, isReadOnly }: Props) {
  const say = useWords();
  const { text, severity, suggestions, findings } = misspelling;
  const headingId = useId();
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={2}
      width="100%"
      tag="section"
      aria-labelledby={headingId}
    >
      <Flex gap={2} alignItems="flex-start">
        <Box paddingTop="2px">
          <SeverityIcon severity={severity} label={say(`severity.${severity}`)} />
        </Box>
        <Typography
          tag="h4"
          id={headingId}
          textColor="neutral800"
          style={{ overflowWrap: 'anywhere', flex: 1, lineHeight: 1.4 }}
        >
          {isOpenChoice(misspelling) ? (
            <Typography tag="strong" fontWeight="bold" textColor="neutral800">
              <bdi>{suggestions[0]}</bdi>
              {' / '}
              <bdi>{suggestions[1]}</bdi>
            </Typography>
          ) : (
            <Written text={text} to={suggestions[0]} />
          )}
        </Typography>
        {isReadOnly ? null : <ChoiceMenu misspelling={misspelling} />}
      </Flex>
      <Typography variant="pi" textColor="neutral700" tag="p">
        {findings[0]?.message}
      </Typography>
      {isReadOnly ? null : <MendBar misspelling={misspelling} />}
      <PlaceList misspelling={misspelling} isReadOnly={isReadOnly} />
    </Flex>
  );
}

/** What is written, struck out, and what it should read. */
function Written({ text, to }: { readonly text: string; readonly to?: string }) {
  const say = useWords();
  return (
    <>
      <Typography tag="s" textColor="neutral600" aria-label={say('card.written', { text })}>
        <bdi>{text}</bdi>
      </Typography>
      {to ? (
        <>
          {' → '}
          <Typography tag="strong" fontWeight="bold" textColor="neutral800">
            <bdi>{to}</bdi>
          </Typography>
        </>
      ) : null}
    </>
  );
}

/** The mends, best first. */
function MendBar({ misspelling }: { readonly misspelling: Misspelling }) {
  const desk = useDesk();
  const say = useWords();
  const mends = mendsOf(misspelling, FEW);
  if (mends.length === 0) return null;
  const isOpen = isOpenChoice(misspelling);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      {mends.map(({ to, replacements }) => (
        <Button
          key={to}
          size="S"
          fullWidth
          style={{ height: 'auto', minHeight: '3.2rem' }}
          variant="secondary"
          onClick={() => desk.mend(replacements)}
        >
          {replacements.length > 1 || isOpen
            ? say('mend.everywhere', { to, count: replacements.length })
            : say('mend.here', { to })}
        </Button>
      ))}
    </Flex>
  );
}

function PlaceList({ misspelling: { findings }, isReadOnly }: Props) {
  const say = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? findings : findings.slice(0, FEW);
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
        {shown.map((finding) => (
          <Place
            key={`${finding.path}:${finding.start}`}
            finding={finding}
            isReadOnly={isReadOnly}
            isAlone={findings.length === 1}
          />
        ))}
      </Flex>
      {findings.length > FEW ? (
        <Button variant="ghost" size="S" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? say('places.fewer') : say('places.all', { count: findings.length })}
        </Button>
      ) : null}
    </Flex>
  );
}
