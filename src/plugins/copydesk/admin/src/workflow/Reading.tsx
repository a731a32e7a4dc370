import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useAnswer } from '../use-answer';
import { useFieldLabel } from '../use-field-label';
import type { Place } from './client';
import { versionOf } from './client';
import { useTell } from './use-tell';

/** A published version as a whole: every field that has text. */
export function Reading({ place, version }: { readonly place: Place; readonly version: number }) {
  const tell = useTell();
  const labelOf = useFieldLabel(place.uid);
  const key = `version:${place.uid}:${place.documentId}:${place.locale ?? ''}:${version}`;
  const { data, error, isLoading } = useAnswer(key, () => versionOf(place, version));
  if (isLoading) return <Loader small>…</Loader>;
  if (error || !data) return <Typography textColor="danger600">{tell('failed')}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-copydesk="reading">
      {Object.entries(data.texts).map(([field, text]) => (
        <Box key={field} background="neutral100" hasRadius padding={3}>
          <Typography variant="pi" fontWeight="bold" textColor="neutral700">
            {labelOf(field)}
          </Typography>
          <Typography
            tag="p"
            textColor="neutral800"
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {text}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}
