import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useEffect } from 'react';
import { createStore } from '../desk/store';

/** Strapi's own Save, as its button holds it at this moment; it closes over the form's newest values. */
export const saveAction = createStore<{ readonly latest?: () => unknown }>({});

/** Strapi's Save button, noted so that a dialog of ours can save. */
export function noteSave(StrapiAction: DocumentActionComponent): DocumentActionComponent {
  const SaveAction: DocumentActionComponent = (props) => {
    const action = StrapiAction(props);
    const save = action?.onClick;
    useEffect(() => {
      saveAction.set(save ? { latest: () => save({} as Parameters<typeof save>[0]) } : {});
    }, [save]);
    return action;
  };
  SaveAction.type = StrapiAction.type;
  SaveAction.position = StrapiAction.position;
  return SaveAction;
}
