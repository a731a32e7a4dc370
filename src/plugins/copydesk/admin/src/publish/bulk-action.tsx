import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useQueryParams, useTable } from '@strapi/strapi/admin';
import { useDeskInfo } from '../desk/use-desk-info';
import { useWords } from '../use-words';
import { BulkPublish } from './BulkPublish';

type ListQuery = { readonly plugins?: { readonly i18n?: { readonly locale?: string } } };

/** Strapi marks its bulk Publish by what it gives, not by the type of its component. */
const isPublish = (action: object): boolean =>
  'actionType' in action && (action as { actionType?: unknown }).actionType === 'publish';

/**
 * Strapi's bulk Publish, for checked types with a dialog of ours: it says of each document what stands in the way
 * before anything is published. For other types it stays as it is.
 */
export function explainBulkPublish(StrapiAction: BulkActionComponent): BulkActionComponent {
  const PublishAction: BulkActionComponent = (props) => {
    const say = useWords();
    const action = StrapiAction(props);
    const info = useDeskInfo();
    const [{ query }] = useQueryParams<ListQuery>();
    const select = useTable('CopydeskBulkPublish', (state) => state.selectRow);
    if (!action || !isPublish(action) || !info?.types[props.model]) return action;
    if (action.dialog?.type !== 'modal') return action;
    const { documents, model } = props;
    return {
      ...action,
      dialog: {
        ...action.dialog,
        title: say('bulk.title', { count: documents.length }),
        content: ({ onClose }: { readonly onClose: () => void }) => (
          <BulkPublish
            uid={model}
            documentIds={documents.map(({ documentId }) => documentId)}
            locale={query.plugins?.i18n?.locale}
            onClose={onClose}
            onPublished={(published) =>
              select(documents.filter(({ documentId }) => !published.includes(documentId)))
            }
          />
        ),
        footer: null,
      },
    };
  };
  PublishAction.type = StrapiAction.type;
  return PublishAction;
}
