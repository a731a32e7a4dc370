import type { DocumentActionComponent } from '@strapi/content-manager/strapi-admin';
import { useDeskInfo } from '../desk/use-desk-info';
import { open } from './offers';
import { useShownStage } from './stage-store';
import { useTell } from './use-tell';
import { wanted } from './wanted';

/** Strapi's Unpublish, for types with the workflow: to hold, which asks for its reason. */
export function holdInstead(StrapiAction: DocumentActionComponent): DocumentActionComponent {
  const HoldAction: DocumentActionComponent = (props) => {
    const action = StrapiAction(props);
    const tell = useTell();
    const info = useDeskInfo();
    const stage = useShownStage(props.model, props.documentId);
    if (!action || !info?.workflow.includes(props.model)) return action;
    const mayHold = stage !== undefined && open(stage).some(({ to }) => to === 'held');
    return {
      ...action,
      label: tell('to.held'),
      disabled: !mayHold,
      dialog: undefined,
      onClick: () => wanted.set('held'),
    };
  };
  HoldAction.type = StrapiAction.type;
  HoldAction.position = StrapiAction.position;
  return HoldAction;
}
