import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { WireFinding } from '../../../contracts/check';

const Found = styled.mark<{ $severity: WireFinding['severity'] }>`
  background: transparent;
  color: inherit;
  font-weight: 600;
  text-decoration: underline wavy
    ${({ theme, $severity }) =>
      $severity === 'warning'
        ? theme.colors.warning600
        : $severity === 'info'
          ? theme.colors.primary600
          : theme.colors.danger600};
  text-underline-offset: 2px;
  text-decoration-skip-ink: none;
`;

/** A finding in the words around it, in whatever direction they run. */
export function Passage({ finding }: { readonly finding: WireFinding }) {
  const { context, text, severity } = finding;
  return (
    <Typography
      variant="pi"
      textColor="neutral700"
      dir="auto"
      tag="span"
      style={{ overflowWrap: 'anywhere' }}
    >
      {shorten(context.before, 'start')}
      <Found $severity={severity}>{text}</Found>
      {shorten(context.after, 'end')}
    </Typography>
  );
}

const ROOM = 32;

/** Cuts at a word's edge, so that no letter and no emoji is torn apart. */
function shorten(text: string, side: 'start' | 'end'): string {
  const words = text.split(/(?<=\s)/u);
  const kept: string[] = [];
  const ordered = side === 'start' ? [...words].reverse() : words;
  let room = ROOM;
  for (const word of ordered) {
    room -= word.length;
    if (room < 0) break;
    kept.push(word);
  }
  const isCut = kept.length < words.length;
  const joined = (side === 'start' ? kept.reverse() : kept).join('');
  if (!isCut) return joined;
  return side === 'start' ? `… ${joined}` : `${joined.trimEnd()} …`;
}
