import type { DocumentStage, TransitionOffer, WireObstacle } from '../../../contracts/workflow';

/** Why a text cannot be published now as far as its stage goes: a key of words, and what else stands in the way. */
export type Unapproved = {
  readonly word: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly obstacles: readonly WireObstacle[];
};

/** The transition to published that Strapi's Publish makes. */
const publishOf = ({ transitions }: DocumentStage): TransitionOffer | undefined =>
  transitions.find(({ to, emergency }) => to === 'published' && !emergency);

const mayCorrect = ({ transitions }: DocumentStage): boolean =>
  transitions.some(
    ({ to, obstacles }) => to === 'correcting' && obstacles.every(({ code }) => code !== 'no-right'),
  );

/**
 * @param stage of the document; undefined where it was never saved
 * @param isModified whether the form holds what is not saved: to publish it is to change the text first
 * @returns why publishing would be refused for want of an approval; nothing where the stage is no obstacle
 */
export function missingApproval(
  stage: DocumentStage | undefined,
  isModified: boolean,
): Unapproved | undefined {
  if (!stage) return { word: 'approval.new', obstacles: [] };
  if (stage.stage === 'published' && !mayCorrect(stage)) return { word: 'approval.notYours', obstacles: [] };
  const isApproved = stage.stage === 'approved' || stage.stage === 'scheduled';
  if (isApproved && isModified) return { word: 'approval.changed', obstacles: [] };
  const offer = stage.stage === 'approved' ? publishOf(stage) : undefined;
  if (offer?.obstacles.length === 0) return undefined;
  return { word: `approval.${stage.stage}`, obstacles: offer?.obstacles ?? [] };
}

/** @returns the next step towards publishing that this person may take now */
export function nextStep(stage: DocumentStage): TransitionOffer | undefined {
  return stage.transitions.find(
    ({ to, emergency, obstacles }) =>
      !emergency && obstacles.length === 0 && (to === 'in-review' || to === 'approved'),
  );
}
