import { Box, Flex, Portal, TextButton, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import type { WireFinding } from '../../../contracts/check';
import { useDesk } from '../desk/desk-context';
import { isMendable } from '../desk/mends';
import { keyOf } from '../desk/places';
import { Passage } from '../panel/Passage';
import { SeverityIcon } from '../panel/look';
import { useWords } from '../use-words';
import { openCard } from './card-store';
import { locateField } from './locate';
import { watchPage } from './watch-page';

type Props = { readonly findings: readonly WireFinding[]; readonly isReadOnly?: boolean };
type Slot = { readonly path: string; readonly element: HTMLElement };

const MOST = 3;

/** The words under each plain input, where nothing can be underlined in the input itself. */
export function FieldNotes({ findings, isReadOnly }: Props) {
  const slots = useSlots(findings);
  return (
    <>
      {slots.map(({ path, element }) => (
        <Portal key={path} container={element}>
          <Notes findings={findings.filter((finding) => finding.path === path)} isReadOnly={isReadOnly} />
        </Portal>
      ))}
    </>
  );
}

/** An element of ours at the end of each field that has findings; it goes with the field when Strapi removes that. */
function useSlots(findings: readonly WireFinding[]): readonly Slot[] {
  const [slots, setSlots] = useState<readonly Slot[]>([]);
  useEffect(() => {
    const paths = [...new Set(findings.map(({ path }) => path))];
    const place = () => setSlots((previous) => settle(previous, paths));
    place();
    return watchPage(place);
  }, [findings]);
  useEffect(() => () => setSlots((previous) => settle(previous, [])), []);
  return slots;
}

function settle(previous: readonly Slot[], paths: readonly string[]): readonly Slot[] {
  const next = paths.flatMap((path) => {
    const known = previous.find((slot) => slot.path === path && slot.element.isConnected);
    if (known) return [known];
    const located = locateField(path);
    if (located?.kind !== 'input') return [];
    const element = document.createElement('div');
    element.dataset.copydeskNotes = path;
    located.root.append(element);
    return [{ path, element }];
  });
  for (const slot of previous) if (!next.includes(slot)) slot.element.remove();
  const isSame = next.length === previous.length && next.every((slot, index) => slot === previous[index]);
  return isSame ? previous : next;
}

function Notes({ findings, isReadOnly }: Props) {
  const say = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={1} paddingTop={1} tag="ul">
      {findings.slice(0, MOST).map((finding) => (
        <Note key={keyOf(finding)} finding={finding} isReadOnly={isReadOnly} />
      ))}
      {findings.length > MOST ? (
        <Typography variant="pi" textColor="neutral700" tag="li">
          {say('field.more', { count: findings.length - MOST })}
        </Typography>
      ) : null}
    </Flex>
  );
}

function Note({ finding, isReadOnly }: { readonly finding: WireFinding; readonly isReadOnly?: boolean }) {
  const desk = useDesk();
  const say = useWords();
  const to = finding.suggestions.find((suggestion) => suggestion !== finding.text);
  return (
    <Flex tag="li" gap={2} alignItems="flex-start">
      <Box paddingTop="1px">
        <SeverityIcon severity={finding.severity} label={say(`severity.${finding.severity}`)} />
      </Box>
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Passage finding={finding} />
        <Flex gap={4}>
          {!isReadOnly && to !== undefined && isMendable(finding) ? (
            <TextButton onClick={() => desk.mend([{ finding, text: to }])}>
              {say('mend.here', { to })}
            </TextButton>
          ) : null}
          <TextButton
            aria-haspopup="dialog"
            onClick={(event: { currentTarget: HTMLElement }) =>
              openCard({
                key: keyOf(finding),
                rect: event.currentTarget.getBoundingClientRect(),
                returnTo: event.currentTarget,
                hasFocus: true,
              })
            }
          >
            {say('field.why')}
          </TextButton>
        </Flex>
      </Flex>
    </Flex>
  );
}
