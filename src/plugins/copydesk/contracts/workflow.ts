/** The editorial workflow as both ends of its endpoints see it. */

export const STAGES = [
  'draft',
  'in-review',
  'approved',
  'scheduled',
  'published',
  'correcting',
  'held',
  'killed',
  'spiked',
] as const;
export type Stage = (typeof STAGES)[number];

/** What a person may be allowed to do with a document's stage; `publish` is Strapi's own permission. */
export const RIGHTS = [
  'submit',
  'return',
  'approve',
  'schedule',
  'publish',
  'correct',
  'hold',
  'kill',
  'spike',
  'emergency',
  'assign',
] as const;
export type Right = (typeof RIGHTS)[number];

export const CORRECTION_CLASSES = ['refile', 'correction'] as const;
export type CorrectionClass = (typeof CORRECTION_CLASSES)[number];
export type Correction = { readonly class: CorrectionClass; readonly text: string };

/** Why a transition cannot be made now. */
export type ObstacleCode =
  | 'no-such-transition'
  | 'no-right'
  | 'not-a-person'
  | 'no-comment'
  | 'incomplete'
  | 'own-text'
  | 'findings'
  | 'no-approval'
  | 'no-note'
  | 'embargo'
  | 'no-time'
  | 'time-past'
  | 'time-before-embargo'
  | 'not-live'
  | 'not-as-published'
  | 'other-stage'
  | 'text-moved-on'
  | 'is-scheduled'
  | 'machine-only';

export type Obstacle = {
  readonly code: ObstacleCode;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** An obstacle in the reader's language. */
export type WireObstacle = Obstacle & { readonly message: string };

/** `POST /copydesk/documents/:uid/:documentId/transitions` */
export type TransitionRequest = {
  readonly to: Stage;
  readonly locale?: string;
  readonly comment?: string;
  /** The chief on duty publishes alone; a comment is required and a review stays open. */
  readonly emergency?: boolean;
  /**
   * When to publish: ISO 8601 with an offset, or a wall clock's `2026-10-25T08:00` in the newsroom's time zone.
   * Absent: the time in the type's schedule field.
   */
  readonly at?: string;
  /** The public note of a correction. */
  readonly correction?: Correction;
  /** What readers are told of a killed text. */
  readonly publicReason?: string;
  /** The content's hash as the caller saw it: refused when the text has moved on since. */
  readonly seen?: string;
};

export type Person = { readonly kind: string; readonly id?: string; readonly name: string };

/** A transition as it stands for the person who asks. */
export type TransitionOffer = {
  readonly to: Stage;
  readonly emergency: boolean;
  /** What the request has to bring along. */
  readonly needs: readonly ('comment' | 'at' | 'correction')[];
  /** What stands in the way apart from that; empty: it may be made now. */
  readonly obstacles: readonly WireObstacle[];
};

export type Approval = { readonly by: Person; readonly at: string; readonly hash: string };

/** An emergency publication that nobody has signed off yet. */
export type Review = {
  readonly by: Person;
  readonly at: string;
  readonly comment: string;
  readonly version: number;
  readonly contributors: readonly string[];
};

/** What an editor said who sent a text back to its author. */
export type Returned = { readonly by: Person; readonly at: string; readonly comment: string };

/**
 * Something that went wrong without anybody looking: a text was not published when it was due, or its approval fell
 * when the registry changed. `message` has the reasons as they were then, in the reader's language.
 */
export type Alert = {
  readonly at: string;
  readonly message: string;
  readonly kind?: 'missed' | 'fallen';
  readonly dueAt?: string;
};

/** `GET /copydesk/documents/:uid/:documentId/transitions?locale=` and the answer to every change. */
export type DocumentStage = {
  readonly uid: string;
  readonly documentId: string;
  readonly locale?: string;
  readonly title: string;
  readonly stage: Stage;
  /** How often the text has been published anew; 0: never. */
  readonly version: number;
  readonly isLive: boolean;
  readonly hash: string;
  /** When the draft was last written, for telling a newer text. */
  readonly updatedAt: string;
  /** When its text became another one; who did that is the last of the contributors. */
  readonly textAt?: string;
  readonly contributors: readonly Person[];
  readonly approval?: Approval;
  readonly scheduledFor?: string;
  readonly embargoUntil?: string;
  readonly timeZone: string;
  readonly correction?: Correction;
  /** A note to start from, made from the misspelling found in what is live. */
  readonly proposal?: Correction;
  readonly review?: Review;
  readonly maySignOff: boolean;
  readonly mayAssign: boolean;
  readonly alert?: Alert;
  /** While it is a draft again. */
  readonly returned?: Returned;
  readonly assignee?: Person;
  readonly dueAt?: string;
  readonly transitions: readonly TransitionOffer[];
};

/** `PUT /copydesk/documents/:uid/:documentId/assignment`; null takes away. */
export type AssignRequest = {
  readonly locale?: string;
  readonly assignee?: string | null;
  readonly dueAt?: string | null;
};

/** A passage that a comment points at: the words, and some before and after to find them again. */
export type Passage = {
  readonly path: string;
  readonly text: string;
  readonly before?: string;
  readonly after?: string;
};

/** `GET`, `POST /copydesk/documents/:uid/:documentId/comments` */
export type Comment = {
  readonly id: string;
  readonly by: Person;
  readonly at: string;
  readonly text: string;
  readonly passage?: Passage;
  readonly resolvedBy?: string;
  readonly resolvedAt?: string;
};
export type CommentRequest = {
  readonly locale?: string;
  readonly text: string;
  readonly passage?: Passage;
};

/** `GET /copydesk/documents/:uid/:documentId/versions` */
export type VersionInfo = {
  readonly version: number;
  readonly at: string;
  readonly by: Person;
  readonly hash: string;
  readonly correction?: Correction;
  readonly isEmergency: boolean;
};

/**
 * `GET /copydesk/documents/:uid/:documentId/versions/:version`: by field, as it was published, and as people read it:
 * records by their title, times on the newsroom's clock.
 */
export type VersionResponse = VersionInfo & {
  readonly content: Readonly<Record<string, unknown>>;
  readonly texts: Readonly<Record<string, string>>;
};

export type DiffPart = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };
export type FieldDiff = { readonly field: string; readonly parts: readonly DiffPart[] };

/** `GET /copydesk/documents/:uid/:documentId/compare?from=1&to=draft`: only fields that differ. */
export type CompareResponse = {
  readonly from: string;
  readonly to: string;
  readonly fields: readonly FieldDiff[];
};

/** `GET /copydesk/waiting`: what waits for the person who asks. */
export type WaitingItem = {
  readonly uid: string;
  readonly documentId: string;
  readonly locale?: string;
  readonly title: string;
  readonly stage: Stage;
  readonly why: 'assigned' | 'approve' | 'returned' | 'sign-off' | 'alert' | 'fallen' | 'publish';
  readonly since: string;
  readonly dueAt?: string;
};
