import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import type { DiffPart } from '../../../contracts/workflow';
import { useAnswer } from '../use-answer';
import type { Place } from './client';
import { compare } from './client';
import { useTell } from './use-tell';

type Props = { readonly place: Place; readonly from: string; readonly to: string; readonly title?: string };

/** Added and removed are marked by line as well as by colour, and spoken. */
function Part({ kind, text }: DiffPart) {
  const tell = useTell();
  if (kind === 'same') return <span>{text}</span>;
  const colours =
    kind === 'added'
      ? { background: '#d9f2e0', color: '#1e5631' }
      : { background: '#fbe0de', color: '#8a1f17' };
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag style={colours} aria-label={tell(`diff.${kind}`, { text })}>
      {text}
    </Tag>
  );
}

/** Two texts as one, word by word; only the fields that differ. */
export function Diff({ place, from, to, title }: Props) {
  const tell = useTell();
  const key = `diff:${place.uid}:${place.documentId}:${place.locale ?? ''}:${from}:${to}`;
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
            {field}
          </Typography>
          <Typography
            tag="p"
            textColor="neutral800"
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {parts.map((part, index) => (
              <Part key={index} {...part} />
            ))}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
