import { Button, Flex, Typography } from '@strapi/design-system';
import type { WireFinding } from '../../../contracts/check';
import { useDesk } from '../desk/desk-context';
import type { Misspelling } from '../desk/groups';
import { isMendable } from '../desk/mends';
import { useWords } from '../use-words';
import { ChoiceMenu } from './ChoiceMenu';
import { mendsOf } from './choices';
import { SeverityIcon } from './look';
import { PersonLine } from './PersonLine';

type Props = {
  readonly finding: WireFinding;
  readonly misspelling: Misspelling;
  readonly isReadOnly?: boolean;
  readonly onDone: () => void;
};

/** One finding in full, for the card where it is written. */
export function FindingCard({ finding, misspelling, isReadOnly, onDone }: Props) {
  const say = useWords();
  const desk = useDesk();
  const [best, ...others] = finding.suggestions.filter((to) => to !== finding.text);
  const everywhere = mendsOf(misspelling, 1).filter(({ replacements }) =>
    replacements.some((replacement) => replacement.finding !== finding),
  );
  const mendHere = (text: string) => {
    desk.mend([{ finding, text }]);
    onDone();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {finding.person ? <PersonLine person={finding.person} /> : null}
      <Flex gap={2} alignItems="flex-start">
        <SeverityIcon severity={finding.severity} label={say(`severity.${finding.severity}`)} />
        <Typography variant="pi" textColor="neutral800">
          {finding.message}
        </Typography>
      </Flex>
      {isReadOnly ? null : (
        <Flex gap={2} wrap="wrap">
          {best !== undefined && isMendable(finding) ? (
            <Button size="S" onClick={() => mendHere(best)}>
              {say('mend.here', { to: best })}
            </Button>
          ) : null}
          {everywhere.map(({ to, replacements }) => (
            <Button
              key={to}
              size="S"
              variant="secondary"
              onClick={() => {
                desk.mend(replacements);
                onDone();
              }}
            >
              {say('mend.everywhere', { to, count: replacements.length })}
            </Button>
          ))}
          {others.slice(0, 2).map((to) => (
            <Button key={to} size="S" variant="secondary" onClick={() => mendHere(to)}>
              {say('mend.here', { to })}
            </Button>
          ))}
          <ChoiceMenu misspelling={misspelling} />
        </Flex>
      )}
    </Flex>
  );
}
