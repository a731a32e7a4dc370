import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { DiffPart } from '../../../contracts/workflow';
import { useAnswer } from '../use-answer';
import { useFieldLabel } from '../use-field-label';
import type { Place } from './client';
import { compare } from './client';
import { useTell } from './use-tell';

type Props = {
  readonly place: Place;
  readonly from: string;
  readonly to: string;
  readonly title?: string;
  /** Changes when one of the two may have become another. */
  readonly hash?: string;
};

/** Added and removed are told apart by their line as well as by their colour, and spoken, though not written. */
const Changed = styled.span<{ $kind: 'added' | 'removed' }>`
  color: ${({ theme, $kind }) => theme.colors[$kind === 'added' ? 'success700' : 'danger700']};
  background: ${({ theme, $kind }) => theme.colors[$kind === 'added' ? 'success100' : 'danger100']};
  text-decoration: ${({ $kind }) => ($kind === 'added' ? 'underline' : 'line-through')};
  &::before {
    content: attr(data-said);
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Two texts as one. */
export function DiffText({ parts }: { readonly parts: readonly DiffPart[] }) {
  const tell = useTell();
  return (
    <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {parts.map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : (
          <Changed
            key={index}
            as={kind === 'added' ? 'ins' : 'del'}
            $kind={kind}
            data-said={` ${tell(`diff.${kind}`)} `}
          >
            {text}
          </Changed>
        ),
      )}
    </Typography>
  );
}

/** Two versions as one, word by word; only the fields that differ. */
export function Diff({ place, from, to, title, hash = '' }: Props) {
  const tell = useTell();
  const labelOf = useFieldLabel(place.uid);
  const key = `diff:${place.uid}:${place.documentId}:${place.locale ?? ''}:${from}:${to}:${hash}`;
  const { data, error, isLoading } = useAnswer(key, () => compare(place, from, to));
  if (isLoading) return <Loader small>…</Loader>;
  if (error || !data) return <Typography textColor="danger600">{tell('failed')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-copydesk="diff">
      {title ? <Typography variant="sigma">{title}</Typography> : null}
      {data.fields.length === 0 ? <Typography>{tell('versions.same')}</Typography> : null}
      {data.fields.map(({ field, parts }) => (
        <Box key={field} background="neutral100" hasRadius padding={3}>
          <Typography variant="pi" fontWeight="bold" textColor="neutral700">
            {labelOf(field)}
          </Typography>
          <DiffText parts={parts} />
        </Box>
      ))}
    </Flex>
  );
}
