import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useEffect, useRef } from 'react';
import { currentDesk } from '../desk/current-desk';
import type { Desk } from '../desk/desk';
import { tally } from '../desk/groups';
import { useStore } from '../desk/store';
import { useApproval } from '../workflow/use-approval';
import { publishRequest, type StrapiPublish } from './publish-request';

/**
 * Strapi's Publish button with our question before it: what stands in the way is asked of the server for the text on
 * the screen, and shown; with nothing in the way Strapi publishes as ever. The gate decides in any case.
 */
export function askBeforePublishing(StrapiAction: DocumentActionComponent): DocumentActionComponent {
  const PublishAction: DocumentActionComponent = (props) => {
    const action = StrapiAction(props);
    const open = useStore(currentDesk);
    const desk = open && open.identity.uid === props.model ? open : undefined;
    const strapi = useRef<StrapiPublish>();
    strapi.current = action?.onClick ? { onClick: action.onClick, dialog: action.dialog } : undefined;
    const { isMissing: isUnapproved } = useApproval({ uid: props.model, documentId: props.documentId });
    useShortcut({ desk, isDisabled: action?.disabled ?? true, strapi, isUnapproved });
    if (!action || !desk) return action;
    return {
      ...action,
      onClick: async (event) => {
        const latest = () => strapi.current;
        const isAsking = await askFirst(desk, latest, isUnapproved);
        return isAsking ? true : strapi.current?.onClick(event);
      },
    };
  };
  PublishAction.type = StrapiAction.type;
  PublishAction.position = StrapiAction.position;
  return PublishAction;
}

/** Checks the text on the screen; opens the dialog when something stands in the way, be it a missing approval. */
async function askFirst(
  desk: Desk,
  latest: () => StrapiPublish | undefined,
  isUnapproved: () => Promise<boolean>,
): Promise<boolean> {
  const { response, isCurrent, trouble } = await desk.settle();
  if (!response || !isCurrent || trouble) return false;
  const { blocking, waiting } = tally(response.findings);
  const isClear = response.verdict === 'publish' && blocking + waiting === 0;
  if (isClear && !(await isUnapproved())) return false;
  publishRequest.set({ latest });
  desk.setPublishing(true);
  return true;
}

type Shortcut = {
  readonly desk: Desk | undefined;
  readonly isDisabled: boolean;
  readonly strapi: { readonly current: StrapiPublish | undefined };
  readonly isUnapproved: () => Promise<boolean>;
};

/** Strapi publishes on Ctrl/Cmd + Shift + Enter as well: the same question comes before that. */
function useShortcut({ desk, isDisabled, strapi, isUnapproved }: Shortcut): void {
  useEffect(() => {
    if (!desk || isDisabled) return undefined;
    let isPassing = false;
    const press = (event: KeyboardEvent) => {
      if (isPassing || event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const { ctrlKey, metaKey } = event;
      void askFirst(desk, () => strapi.current, isUnapproved).then((isAsking) => {
        if (isAsking) return;
        isPassing = true;
        window.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', shiftKey: true, ctrlKey, metaKey }),
        );
        isPassing = false;
      });
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, [desk, isDisabled, strapi, isUnapproved]);
}
