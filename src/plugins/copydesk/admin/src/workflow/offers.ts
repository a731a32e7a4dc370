import type { DocumentStage, Stage, TransitionOffer } from '../../../contracts/workflow';
import type { Look } from '../Tag';

const FORWARD: readonly Stage[] = ['in-review', 'approved', 'scheduled', 'published'];

/** @returns the key of the words that name a transition: what it does depends on where it starts */
export function nameOf(
  { stage }: Pick<DocumentStage, 'stage'>,
  { to, emergency }: Pick<TransitionOffer, 'to' | 'emergency'>,
): string {
  if (emergency) return 'to.emergency';
  if (stage === 'scheduled' && to === 'approved') return 'to.unscheduled';
  if (stage === 'spiked') return 'to.restored';
  if (stage === 'held' && to === 'published') return 'to.back';
  return `to.${to}`;
}

/** @returns the transitions that may be made now, the way forward first */
export function open(stage: DocumentStage): TransitionOffer[] {
  return stage.transitions
    .filter(({ obstacles }) => obstacles.length === 0)
    .sort((a, b) => Number(isForward(b)) - Number(isForward(a)));
}

/** @returns whether a transition leads towards the readers, and so is the one to offer first */
export const isForward = ({ to, emergency }: Pick<TransitionOffer, 'to' | 'emergency'>): boolean =>
  !emergency && FORWARD.includes(to);

/** What a role will never have is no news: told is what can be mended, or waits for somebody. */
export function blocked(stage: DocumentStage): TransitionOffer[] {
  return stage.transitions.filter(
    ({ obstacles, emergency }) =>
      obstacles.length > 0 && !(emergency && obstacles.some(({ code }) => code === 'no-right')),
  );
}

const LOOKS: Readonly<Record<Stage, Look>> = {
  draft: 'secondary',
  'in-review': 'primary',
  approved: 'success',
  scheduled: 'alternative',
  published: 'success',
  correcting: 'warning',
  held: 'danger',
  killed: 'danger',
  spiked: 'neutral',
};

/** @returns how a stage looks in the admin; its name stands beside it, so never by colour alone */
export const lookOf = (stage: Stage): Look => LOOKS[stage] ?? 'neutral';
