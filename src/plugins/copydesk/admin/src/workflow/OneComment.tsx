import { Box, Button, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Comment, Passage } from '../../../contracts/workflow';
import { showPassage } from '../marks/passage';
import { useFieldLabel } from '../use-field-label';
import { useClock, useTell } from './use-tell';

/** A long passage is told by its beginning. */
const SHOWN = 140;

/** The words that a comment is about, and the field they stand in. */
export function Quote({ uid, passage }: { readonly uid: string; readonly passage: Passage }) {
  const tell = useTell();
  const labelOf = useFieldLabel(uid);
  const { path, text } = passage;
  const words = text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text;
  return (
    <Typography tag="span" variant="pi" textColor="neutral700">
      {tell('comments.quote', { field: labelOf(path), words })}
    </Typography>
  );
}

const Jump = styled.button`
  all: unset;
  display: block;
  cursor: pointer;
  padding-left: 8px;
  border-left: 3px solid ${({ theme }) => theme.colors.secondary500};
  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;

type Props = { readonly uid: string; readonly comment: Comment; readonly onResolve: () => void };

/** What somebody said; a click on the passage it is about jumps there. */
export function OneComment({ uid, comment, onResolve }: Props) {
  const tell = useTell();
  const clock = useClock();
  const [isLost, setLost] = useState(false);
  const { by, at, text, passage, resolvedAt, resolvedBy } = comment;
  const jump = async (to: Passage) => setLost(!(await showPassage(to)));
  return (
    <Box background="neutral100" hasRadius padding={3} data-copydesk="comment">
      <Typography
        variant="pi"
        fontWeight="bold"
        textColor="neutral800"
      >{`${by.name}, ${clock(at)}`}</Typography>
      {passage ? (
        <Jump type="button" title={tell('comments.jump')} onClick={() => void jump(passage)}>
          <Quote uid={uid} passage={passage} />
        </Jump>
      ) : null}
      {isLost ? (
        <Typography tag="p" variant="pi" textColor="warning700" role="status">
          {tell('comments.lost')}
        </Typography>
      ) : null}
      <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text}
      </Typography>
      {resolvedAt ? (
        <Typography variant="pi" textColor="success700">
          {tell('comments.resolved', { name: resolvedBy ?? '', at: clock(resolvedAt) })}
        </Typography>
      ) : (
        <Button variant="ghost" size="S" onClick={onResolve}>
          {tell('comments.resolve')}
        </Button>
      )}
    </Box>
  );
}
