import { Typography } from '@strapi/design-system';
import type { StoredState } from '../../../contracts/desk';
import { Tag } from '../Tag';
import { useWords } from '../use-words';
import { DocumentList, DocumentRow } from './DocumentRow';
import { HomeWidget } from './HomeWidget';

/** Drafts that something stands in the way of. */
export function WaitingWidget() {
  return (
    <HomeWidget empty="home.waiting.none" isEmpty={({ waiting }) => waiting.length === 0}>
      {({ waiting }) => (
        <DocumentList data-copydesk="waiting">
          {waiting.map((one) => (
            <DocumentRow key={`${one.documentId}:${one.locale ?? ''}`} {...one}>
              <Weight {...one} />
            </DocumentRow>
          ))}
        </DocumentList>
      )}
    </HomeWidget>
  );
}

function Weight({ blocking, waiting, isStale }: StoredState) {
  const say = useWords();
  if (isStale)
    return (
      <Typography variant="pi" textColor="neutral600">
        {say('list.stale')}
      </Typography>
    );
  return blocking > 0 ? (
    <Tag $look="danger">{say('list.blocking', { count: blocking })}</Tag>
  ) : (
    <Tag $look="warning">{say('list.waiting', { count: waiting })}</Tag>
  );
}
