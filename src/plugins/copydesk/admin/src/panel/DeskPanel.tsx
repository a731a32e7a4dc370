import { useDocumentRBAC, useQueryParams } from '@strapi/strapi/admin';
import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useDeskInfo } from '../desk/use-desk-info';
import { DeskContext } from '../desk/desk-context';
import { UnsavedNotice } from '../desk/UnsavedNotice';
import { useEditDesk } from '../desk/use-edit-desk';
import type { Identity } from '../desk/desk';
import { Marks } from '../marks/Marks';
import { PublishDialog } from '../publish/PublishDialog';
import { useWords } from '../use-words';
import { PanelBody } from './PanelBody';

type LocaleQuery = { readonly plugins?: { readonly i18n?: { readonly locale?: string } } };

/** The copydesk's panel beside every checked type's edit view. */
export const DeskPanel: PanelComponent = ({ model, documentId, document, activeTab }) => {
  const say = useWords();
  const info = useDeskInfo();
  const [{ query }] = useQueryParams<LocaleQuery>();
  const { isLoading, canUpdate, canCreate } = useDocumentRBAC('CopydeskPanel', (state) => state);
  const fields = info?.types[model];
  if (!fields) return null;
  const locale = query.plugins?.i18n?.locale ?? document?.locale ?? undefined;
  const identity: Identity = { uid: model, documentId: document ? documentId : undefined, locale };
  // Who may not write here is offered no mends.
  const mayWrite = isLoading || (document ? canUpdate : canCreate);
  const isReadOnly = activeTab === 'published' || !mayWrite;
  return {
    title: say('panel.title'),
    content: <EditDesk identity={identity} fields={fields} isReadOnly={isReadOnly} />,
  };
};

type EditDeskProps = {
  readonly identity: Identity;
  readonly fields: readonly string[];
  readonly isReadOnly: boolean;
};

function EditDesk({ identity, fields, isReadOnly }: EditDeskProps) {
  const desk = useEditDesk(identity, fields);
  if (!desk) return null;
  return (
    <DeskContext.Provider value={desk}>
      {isReadOnly ? null : <UnsavedNotice identity={desk.identity} />}
      <PanelBody isReadOnly={isReadOnly} />
      <Marks isReadOnly={isReadOnly} />
      <PublishDialog />
    </DeskContext.Provider>
  );
}
