import { Flex, Typography } from '@strapi/design-system';
import type { UsageResponse } from '../../../contracts/desk';
import { useWords } from '../use-words';
import { DocumentRow } from '../widgets/DocumentRow';

/** The documents that name this person. */
export function UsedIn({ documents }: Pick<UsageResponse, 'documents'>) {
  const say = useWords();
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography tag="h3" fontWeight="bold" textColor="neutral800">
        {say('used.title', { count: documents.length })}
      </Typography>
      {documents.length > 0 ? (
        <ul>
          {documents.map((one) => (
            <DocumentRow key={`${one.documentId}:${one.locale ?? ''}`} {...one} detail={one.locale} />
          ))}
        </ul>
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {say('used.none')}
        </Typography>
      )}
    </Flex>
  );
}
