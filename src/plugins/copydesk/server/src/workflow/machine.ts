import type { Obstacle, Right, Stage } from '../../../contracts/workflow';

/** What a transition asks for beyond the right to make it. */
export type Guard =
  | 'comment'
  | 'complete'
  | 'a-person'
  | 'other-eyes'
  | 'no-findings'
  | 'approval'
  | 'note'
  | 'embargo-over'
  | 'time'
  | 'live'
  | 'as-published'
  | 'the-stage-it-had';

export type Transition = {
  readonly from: Stage;
  readonly to: Stage;
  readonly right: Right;
  readonly guards: readonly Guard[];
  /** Only with `emergency: true` in the request. */
  readonly emergency?: true;
  /** Made by the scheduler alone. */
  readonly machine?: true;
};

const APPROVE: readonly Guard[] = ['a-person', 'other-eyes', 'complete', 'no-findings'];
const GO_LIVE: readonly Guard[] = ['approval', 'no-findings', 'embargo-over'];
const ALONE: readonly Guard[] = ['a-person', 'comment', 'complete', 'no-findings', 'embargo-over'];

const hold = (from: Stage): Transition => ({ from, to: 'held', right: 'hold', guards: ['live', 'comment'] });
const alone = (from: Stage, more: readonly Guard[] = []): Transition => ({
  from,
  to: 'published',
  right: 'emergency',
  emergency: true,
  guards: [...ALONE, ...more],
});

/** Every transition that somebody can make. What happens by itself when a text changes stands in state.ts. */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'draft', to: 'in-review', right: 'submit', guards: ['complete'] },
  { from: 'in-review', to: 'draft', right: 'return', guards: ['comment'] },
  { from: 'in-review', to: 'approved', right: 'approve', guards: APPROVE },
  { from: 'approved', to: 'scheduled', right: 'schedule', guards: ['time', 'approval', 'no-findings'] },
  { from: 'approved', to: 'published', right: 'publish', guards: GO_LIVE },
  { from: 'scheduled', to: 'approved', right: 'schedule', guards: [] },
  { from: 'scheduled', to: 'published', right: 'publish', guards: GO_LIVE, machine: true },
  { from: 'published', to: 'correcting', right: 'correct', guards: [] },
  { from: 'correcting', to: 'approved', right: 'approve', guards: [...APPROVE, 'note'] },
  { from: 'correcting', to: 'published', right: 'publish', guards: [...GO_LIVE, 'note'] },
  // Whatever is live can be taken off at once, a correction under way or not.
  ...(['published', 'correcting', 'approved', 'scheduled'] as const).map(hold),
  {
    from: 'held',
    to: 'published',
    right: 'hold',
    guards: ['comment', 'as-published', 'complete', 'no-findings', 'embargo-over'],
  },
  { from: 'held', to: 'killed', right: 'kill', guards: ['comment'] },
  { from: 'draft', to: 'spiked', right: 'spike', guards: [] },
  { from: 'in-review', to: 'spiked', right: 'spike', guards: [] },
  { from: 'spiked', to: 'draft', right: 'spike', guards: ['the-stage-it-had'] },
  { from: 'spiked', to: 'in-review', right: 'spike', guards: ['the-stage-it-had'] },
  alone('draft'),
  alone('in-review'),
  alone('approved'),
  alone('correcting', ['note']),
];

/** Everything the guards look at. */
export type Situation = {
  readonly stage: Stage;
  readonly version: number;
  readonly isLive: boolean;
  readonly spikedFrom?: Stage;
  /** The hash of the draft as it is now. */
  readonly hash: string;
  /** The hash of what was last published. */
  readonly publishedHash?: string;
  /** The hash that was approved. */
  readonly approvedHash?: string;
  /** Keys of the people who changed the text since it was last published. */
  readonly contributors: readonly string[];
  /** Required fields that are empty. */
  readonly missing: readonly string[];
  /** What undecided findings say, in the reader's words; empty: nothing stands in the way. */
  readonly findings: readonly string[];
  readonly hasNote: boolean;
  /** Milliseconds since 1970, UTC. */
  readonly embargoUntil?: number;
  readonly scheduledFor?: number;
  readonly now: number;
};

export type Actor = {
  /** Tells people apart, over all the ways in which one may sign in. */
  readonly key?: string;
  /** Somebody who sits there now: no token, no script. */
  readonly isPerson: boolean;
  readonly isScheduler?: boolean;
  readonly rights: ReadonlySet<Right>;
};

export type Wish = {
  readonly to: Stage;
  readonly emergency?: boolean;
  readonly comment?: string;
  /** Milliseconds since 1970, UTC. */
  readonly at?: number;
  readonly seen?: string;
};

type Check = (situation: Situation, actor: Actor, wish: Wish) => Obstacle | undefined;

const unless = (
  isFine: boolean,
  code: Obstacle['code'],
  values?: Obstacle['values'],
): Obstacle | undefined => (isFine ? undefined : { code, ...(values && { values }) });

const isBlank = (text: string | undefined) => (text ?? '').trim() === '';
const isoOf = (time: number) => new Date(time).toISOString();

const beforeEmbargo = (time: number, { embargoUntil }: Situation) =>
  embargoUntil !== undefined && time < embargoUntil;

/** The guards, each with what it says when it refuses. */
const CHECKS: Readonly<Record<Guard, Check>> = {
  comment: (_situation, _actor, { comment }) => unless(!isBlank(comment), 'no-comment'),
  complete: ({ missing }) => unless(missing.length === 0, 'incomplete', { fields: missing.join(', ') }),
  'a-person': (_situation, { isPerson }) => unless(isPerson, 'not-a-person'),
  'other-eyes': ({ contributors }, { key }) =>
    unless(key !== undefined && !contributors.includes(key), 'own-text'),
  'no-findings': ({ findings }) =>
    unless(findings.length === 0, 'findings', { count: findings.length, findings: findings.join(' ') }),
  approval: ({ approvedHash, hash }) => unless(approvedHash === hash, 'no-approval'),
  note: ({ hasNote }) => unless(hasNote, 'no-note'),
  'embargo-over': (situation) =>
    unless(!beforeEmbargo(situation.now, situation), 'embargo', {
      until: isoOf(situation.embargoUntil ?? 0),
    }),
  time: (situation, _actor, { at = situation.scheduledFor }) => {
    if (at === undefined) return { code: 'no-time' };
    if (at <= situation.now) return { code: 'time-past', values: { at: isoOf(at) } };
    return unless(!beforeEmbargo(at, situation), 'time-before-embargo', {
      until: isoOf(situation.embargoUntil ?? 0),
    });
  },
  live: ({ isLive }) => unless(isLive, 'not-live'),
  // Whoever puts changed text back is its second pair of eyes, so it needs what an approved correction needs.
  'as-published': (situation, actor, wish) => {
    if (situation.hash === situation.publishedHash) return undefined;
    const asked = [CHECKS['a-person'], CHECKS['other-eyes'], CHECKS.note];
    const obstacle = asked.flatMap((check) => check(situation, actor, wish) ?? [])[0];
    return obstacle && { code: 'not-as-published', values: { because: obstacle.code } };
  },
  'the-stage-it-had': ({ spikedFrom = 'draft' }, _actor, { to }) =>
    unless(to === spikedFrom, 'other-stage', { stage: spikedFrom }),
};

/** The transition that a wish means, or nothing where the stages are not joined. */
export function transitionFor(from: Stage, { to, emergency = false }: Wish): Transition | undefined {
  return TRANSITIONS.find(
    (transition) =>
      transition.from === from && transition.to === to && (transition.emergency ?? false) === emergency,
  );
}

function whoMay({ right, machine }: Transition, actor: Actor): Obstacle | undefined {
  if (actor.isScheduler) return unless(machine === true, 'machine-only');
  if (machine) return { code: 'is-scheduled' };
  return unless(actor.rights.has(right), 'no-right', { right });
}

/**
 * Whether a transition may be made.
 *
 * @param situation of the document
 * @param actor who wants it
 * @param wish what is wanted
 * @returns everything that stands in the way at once; empty: it may
 */
export function assess(situation: Situation, actor: Actor, wish: Wish): Obstacle[] {
  const transition = transitionFor(situation.stage, wish);
  if (!transition) return [{ code: 'no-such-transition', values: { from: situation.stage, to: wish.to } }];
  const isStale = wish.seen !== undefined && wish.seen !== situation.hash;
  const obstacles = transition.guards.map((guard) => CHECKS[guard](situation, actor, wish));
  return [whoMay(transition, actor), unless(!isStale, 'text-moved-on'), ...obstacles].flatMap(
    (obstacle) => obstacle ?? [],
  );
}

/** What a request for a transition has to bring along. */
export function needsOf({ guards }: Transition, situation: Situation): ('comment' | 'at' | 'correction')[] {
  return [
    ...(guards.includes('comment') ? (['comment'] as const) : []),
    ...(guards.includes('time') ? (['at'] as const) : []),
    ...(guards.includes('note') && !situation.hasNote ? (['correction'] as const) : []),
  ];
}
