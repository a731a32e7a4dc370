import { Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { styled } from 'styled-components';
import type { WireFinding } from '../../../contracts/check';
import { useDesk, useDeskState } from '../desk/desk-context';
import { isMendable } from '../desk/mends';
import { keyOf } from '../desk/places';
import { reveal } from '../marks/reveal';
import { useFieldLabel } from '../use-field-label';
import { useWords } from '../use-words';
import { Passage } from './Passage';

const Jump = styled.button<{ $isPointed: boolean }>`
  all: unset;
  box-sizing: border-box;
  display: block;
  width: 100%;
  padding: 4px 6px;
  border-radius: 4px;
  cursor: pointer;
  background: ${({ theme, $isPointed }) => ($isPointed ? theme.colors.primary100 : 'transparent')};
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

type PlaceProps = { readonly finding: WireFinding; readonly isReadOnly?: boolean; readonly isAlone: boolean };

/** One place: where it is, the words around it; a click jumps there. */
export function Place({ finding, isReadOnly, isAlone }: PlaceProps) {
  const desk = useDesk();
  const say = useWords();
  const { pointed } = useDeskState();
  const labelOf = useFieldLabel(desk.identity.uid);
  const key = keyOf(finding);
  const suggestion = finding.suggestions.find((one) => one !== finding.text);
  const canMend = !isReadOnly && !isAlone && suggestion !== undefined && isMendable(finding);
  return (
    <Flex gap={1} alignItems="center" tag="li" width="100%">
      <Box flex="1" minWidth={0}>
        <Jump
          type="button"
          $isPointed={pointed === key}
          data-copydesk-place={key}
          onMouseEnter={() => desk.point(key)}
          onMouseLeave={() => desk.point()}
          onFocus={() => desk.point(key)}
          onBlur={() => desk.point()}
          onClick={() => void reveal(finding)}
        >
          <Typography variant="pi" fontWeight="semiBold" textColor="neutral800" tag="span">
            {labelOf(finding.path)}
          </Typography>
          <br />
          <Passage finding={finding} />
        </Jump>
      </Box>
      {canMend ? (
        <IconButton
          size="S"
          variant="ghost"
          label={say('mend.here', { to: suggestion })}
          onClick={() => desk.mend([{ finding, text: suggestion }])}
        >
          <Check />
        </IconButton>
      ) : null}
    </Flex>
  );
}
