import type {
  Alert,
  Approval,
  Correction,
  Person,
  Returned,
  Review,
  Stage,
} from '../../../contracts/workflow';
import type { MessageLanguage } from '../../../engine';
import type { Who } from '../who';

/** Somebody who changed the text, with the key that tells people apart. */
export type Contributor = Who & { readonly key: string };

/** Something that went wrong without anybody looking, in every language, as nobody knows who will read it. */
export type StoredAlert = Omit<Alert, 'message'> & {
  readonly messages: Readonly<Record<MessageLanguage, string>>;
};

/** What the newsroom knows about one document in one locale, apart from its text. Times are ISO 8601, UTC. */
export type WorkflowState = {
  readonly stage: Stage;
  /** How often the text has been published anew; 0: never. */
  readonly version: number;
  readonly isLive: boolean;
  /** The hash of the draft when it was last looked at. */
  readonly textHash: string;
  /** When the draft was written with that text, by its own `updatedAt`. */
  readonly textAt?: string;
  readonly publishedHash?: string;
  /** Who changed the text since it was last published. */
  readonly contributors: readonly Contributor[];
  readonly approval?: Approval;
  /** The embargo under which the text was approved. */
  readonly approvedEmbargo?: string;
  readonly spikedFrom?: Stage;
  readonly correction?: Correction;
  readonly scheduledFor?: string;
  /** Who chose that time: they are told when it could not be kept. */
  readonly scheduledBy?: Person;
  readonly review?: Review;
  readonly alert?: StoredAlert;
  readonly returned?: Returned;
  readonly firstPublishedAt?: string;
  readonly lastPublishedAt?: string;
  readonly assignee?: Person;
  readonly dueAt?: string;
};

export type WorkflowEvent =
  | { readonly kind: 'text-changed'; readonly hash: string; readonly by: Contributor; readonly at?: string }
  | {
      readonly kind: 'moved';
      readonly to: Stage;
      readonly by: Contributor;
      readonly at: string;
      readonly hash: string;
      readonly comment?: string;
      readonly scheduledFor?: string;
      readonly correction?: Correction;
      readonly isEmergency?: boolean;
      readonly embargo?: string;
    }
  /** The gate refused what was due, or the registry changed the verdict on what was approved. */
  | {
      readonly kind: 'set-back';
      readonly to: Stage;
      readonly alert?: StoredAlert;
      readonly keepsApproval: boolean;
    }
  | { readonly kind: 'signed-off' };

/** The state of a document that nobody has looked at yet. */
export function freshState(hash: string, by?: Contributor): WorkflowState {
  return { stage: 'draft', version: 0, isLive: false, textHash: hash, contributors: by ? [by] : [] };
}

/**
 * The state of a document that was live before the workflow was switched on.
 *
 * @param draftHash of the draft
 * @param liveHash of the published text
 * @param publishedAt ISO 8601
 */
export function adoptedState(draftHash: string, liveHash: string, publishedAt: string): WorkflowState {
  return {
    stage: draftHash === liveHash ? 'published' : 'correcting',
    version: 1,
    isLive: true,
    textHash: draftHash,
    publishedHash: liveHash,
    contributors: [],
    firstPublishedAt: publishedAt,
    lastPublishedAt: publishedAt,
  };
}

const LAPSING: readonly Stage[] = ['approved', 'scheduled'];

/** The stage to which a change of the text leads by itself. */
function stageAfterChange({ stage, isLive, publishedHash }: WorkflowState, hash: string): Stage {
  const isAsPublished = hash === publishedHash;
  if (isLive && isAsPublished && (stage === 'correcting' || LAPSING.includes(stage))) return 'published';
  if (LAPSING.includes(stage)) return isLive ? 'correcting' : 'in-review';
  return stage === 'published' && !isAsPublished ? 'correcting' : stage;
}

type Changed = Extract<WorkflowEvent, { kind: 'text-changed' }>;

function afterChange(state: WorkflowState, { hash, by, at }: Changed): WorkflowState {
  if (hash === state.textHash) return state;
  const { approval: _lapsed, scheduledFor: _unscheduled, ...others } = state;
  const rest = { ...others, textAt: at ?? state.textAt };
  const stage = stageAfterChange(state, hash);
  // A correction that was taken back leaves nothing to approve.
  if (stage === 'published')
    return { ...rest, stage, textHash: hash, contributors: [], correction: undefined };
  const without = state.contributors.filter(({ key }) => key !== by.key);
  return { ...rest, stage, textHash: hash, contributors: [...without, by] };
}

type Moved = Extract<WorkflowEvent, { kind: 'moved' }>;

function reviewOf(state: WorkflowState, event: Moved): Review | undefined {
  if (!event.isEmergency) return state.review;
  const { kind, id, name } = event.by;
  // An emergency on top of one that nobody has signed off: whoever signs must not have worked on either.
  const earlier = state.review?.contributors ?? [];
  const contributors = [...new Set([...earlier, ...state.contributors.map(({ key }) => key), event.by.key])];
  const by = { kind, name, ...(id !== undefined && { id }) };
  return { by, at: event.at, comment: event.comment ?? '', version: state.version + 1, contributors };
}

function published(state: WorkflowState, event: Moved): WorkflowState {
  const isNew = event.hash !== state.publishedHash;
  const { scheduledFor: _done, alert: _seen, correction: _told, returned: _heard, ...rest } = state;
  return {
    ...rest,
    stage: 'published',
    isLive: true,
    version: isNew ? state.version + 1 : state.version,
    textHash: event.hash,
    publishedHash: event.hash,
    contributors: [],
    approval: undefined,
    review: reviewOf(state, event),
    firstPublishedAt: state.firstPublishedAt ?? event.at,
    lastPublishedAt: isNew ? event.at : (state.lastPublishedAt ?? event.at),
  };
}

function moved(state: WorkflowState, event: Moved): WorkflowState {
  const { to, by, at, hash } = event;
  const mover: Person = { kind: by.kind, name: by.name, ...(by.id !== undefined && { id: by.id }) };
  const next = { ...state, stage: to, alert: undefined, returned: undefined };
  switch (to) {
    case 'published':
      return published(state, event);
    case 'approved':
      return state.stage === 'scheduled'
        ? { ...next, scheduledFor: undefined }
        : { ...next, approval: { by: mover, at, hash }, approvedEmbargo: event.embargo };
    case 'draft':
      return {
        ...next,
        spikedFrom: undefined,
        ...(state.stage === 'in-review' && { returned: { by: mover, at, comment: event.comment ?? '' } }),
      };
    case 'scheduled':
      return { ...next, scheduledFor: event.scheduledFor, scheduledBy: mover };
    case 'spiked':
      return { ...next, spikedFrom: state.stage };
    case 'correcting':
      return { ...next, correction: event.correction ?? state.correction };
    case 'held':
    case 'killed':
      return { ...next, isLive: false, approval: undefined, scheduledFor: undefined };
    default:
      return { ...next, spikedFrom: undefined };
  }
}

/**
 * What becomes of a state. Whether an event may happen is asked elsewhere (machine.ts).
 *
 * @param state before
 * @param event that happened
 * @returns the state after it
 */
export function evolve(state: WorkflowState, event: WorkflowEvent): WorkflowState {
  switch (event.kind) {
    case 'text-changed':
      return afterChange(state, event);
    case 'moved':
      return moved(state, event);
    case 'set-back':
      return {
        ...state,
        stage: event.to,
        scheduledFor: undefined,
        alert: event.alert ?? state.alert,
        ...(!event.keepsApproval && { approval: undefined }),
      };
    case 'signed-off':
      return { ...state, review: undefined };
  }
}
