/** The shapes of `POST /api/copydesk/check` and its admin twin `POST /copydesk/check`; typed for both ends. */
import type { DecisionKind, Evidence, Failure, PersonRef, Severity, Verdict } from '../engine/types';

/** Where a stretch of a finding's text lives in the entry that was sent. */
export type SourceRange = {
  /** Path to the string in the entry, e.g. `['body', 3, 'children', 0, 'text']`. */
  readonly pointer: readonly (string | number)[];
  /** UTF-16 offsets into that string. */
  readonly start: number;
  readonly end: number;
};

export type WireFinding = {
  readonly rule: string;
  readonly severity: Severity;
  /** Dotted path of the field. */
  readonly path: string;
  /** UTF-16 offsets into the field's plain text. */
  readonly start: number;
  readonly end: number;
  /** The words as written. */
  readonly text: string;
  readonly suggestions: readonly string[];
  readonly person?: PersonRef;
  readonly evidence: Evidence;
  /** Why, in the language asked for. */
  readonly message: string;
  readonly fingerprint: string;
  readonly group: string;
  /** The words around the finding, for showing it out of its text. */
  readonly context: { readonly before: string; readonly after: string };
  /** Where the span lives in the entry; empty where it cannot be mended in the entry itself (a shared media file's caption). */
  readonly source: readonly SourceRange[];
  /** What was decided about it, where somebody did and the decision still stands. */
  readonly decision?: WireDecision;
};

export type WireDecision = {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly reason?: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
};

export type CheckRequest = {
  /** The content type; with `data` or `documentId` its configured fields are checked. */
  readonly uid?: string;
  readonly documentId?: string;
  readonly locale?: string;
  /** The text's language where no locale says it. */
  readonly language?: string;
  /** Registry ids of linked people. */
  readonly people?: readonly string[];
  /** Plain texts by path: checked as they are, without a content type. */
  readonly fields?: Readonly<Record<string, string>>;
  /** An entry as the edit form holds it. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The language of the messages: `en` (default) or `de`. */
  readonly messages?: 'en' | 'de';
};

export type CheckResponse = {
  /** Every finding, decided ones included (they carry `decision`). */
  readonly findings: readonly WireFinding[];
  readonly failures: readonly Failure[];
  readonly verdict: Verdict;
};
