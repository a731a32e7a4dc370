import type { DocumentStage, TransitionOffer } from '../../../contracts/workflow';

/** Why a text cannot be published now as far as its stage goes: a key of words, and what the server says of it. */
export type Unapproved = {
  readonly word: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly reasons: readonly string[];
};

/** The transition to published that Strapi's Publish makes. */
const publishOf = ({ transitions }: DocumentStage): TransitionOffer | undefined =>
  transitions.find(({ to, emergency }) => to === 'published' && !emergency);

/**
 * @param stage of the document; undefined where it was never saved
 * @param isModified whether the form holds what is not saved: to publish it is to change the text first
 * @returns why publishing would be refused for want of an approval; nothing where the stage is no obstacle
 */
export function missingApproval(
  stage: DocumentStage | undefined,
  isModified: boolean,
): Unapproved | undefined {
  if (!stage) return { word: 'approval.new', reasons: [] };
  const isApproved = stage.stage === 'approved' || stage.stage === 'scheduled';
  if (isApproved && isModified) return { word: 'approval.changed', reasons: [] };
  const offer = stage.stage === 'approved' ? publishOf(stage) : undefined;
  if (offer?.obstacles.length === 0) return undefined;
  const reasons = (offer?.obstacles ?? []).map(({ message }) => message);
  return { word: `approval.${stage.stage}`, reasons };
}

/** @returns the next step towards publishing that this person may take now */
export function nextStep(stage: DocumentStage): TransitionOffer | undefined {
  return stage.transitions.find(
    ({ to, emergency, obstacles }) =>
      !emergency && obstacles.length === 0 && (to === 'in-review' || to === 'approved'),
  );
}
