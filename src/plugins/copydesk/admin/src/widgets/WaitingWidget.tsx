import { Badge } from '@strapi/design-system';
import { useWords } from '../use-words';
import { DocumentRow } from './DocumentRow';
import { HomeWidget } from './HomeWidget';

/** Drafts that something stands in the way of. */
export function WaitingWidget() {
  const say = useWords();
  return (
    <HomeWidget empty="home.waiting.none" isEmpty={({ waiting }) => waiting.length === 0}>
      {({ waiting }) => (
        <ul data-copydesk="waiting">
          {waiting.map((one) => (
            <DocumentRow key={`${one.documentId}:${one.locale ?? ''}`} {...one}>
              {one.blocking > 0 ? (
                <Badge variant="danger">{say('list.blocking', { count: one.blocking })}</Badge>
              ) : (
                <Badge variant="warning">{say('list.waiting', { count: one.waiting })}</Badge>
              )}
            </DocumentRow>
          ))}
        </ul>
      )}
    </HomeWidget>
  );
}
