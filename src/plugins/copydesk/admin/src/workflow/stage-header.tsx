import type { Stage } from '../../../contracts/workflow';
import { Tag } from '../Tag';
import { lookOf, nameOf, open } from './offers';
import { useStage } from './stage-store';
import { usePlace } from './use-place';
import { useTell } from './use-tell';
import { wanted } from './wanted';

type Props = {
  readonly model: string;
  readonly documentId?: string;
  readonly document?: { readonly locale?: string | null; readonly updatedAt?: string };
};

/** A stage as a badge. */
export function StageBadge({ stage }: { readonly stage: Stage }) {
  const tell = useTell();
  return <Tag $look={lookOf(stage)}>{tell(`stage.${stage}`)}</Tag>;
}

/** The stage in the edit view's header; its menu has what this person may do now. */
export const StageHeader = ({ model, documentId, document }: Props) => {
  const tell = useTell();
  const place = usePlace(model, documentId, document);
  const stage = useStage(place, document?.updatedAt);
  if (!place || !stage) return null;
  const name = tell(`stage.${stage.stage}`);
  const options = open(stage).map((offer) => ({
    value: `${offer.to}${offer.emergency ? '!' : ''}`,
    label: tell(nameOf(stage, offer)),
  }));
  return {
    label: tell('stage', { stage: name }),
    value: 'now',
    options: [{ value: 'now', label: name }, ...options],
    customizeContent: () => tell('stage', { stage: name }),
    onSelect: (value: string) => wanted.set(value === 'now' ? undefined : value),
  };
};
