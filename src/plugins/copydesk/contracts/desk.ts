/** The shapes behind the editor's screens: what is checked, a person at a glance, the list's column, the home page. */
import type { PersonRef, Verdict } from '../engine/types';

/** `GET /copydesk/desk`: what of the configuration the admin needs. */
export type DeskResponse = {
  /** The top-level fields to send for a check, relations to people included, by content type. */
  readonly types: Readonly<Record<string, readonly string[]>>;
  /** The types with the editorial workflow. */
  readonly workflow: readonly string[];
  /** The newsroom's clock, by its IANA name. */
  readonly timeZone: string;
  /** The content type of the registry's people, where there is one. */
  readonly registry?: string;
  /** The attribute that holds a person's name. */
  readonly registryName?: string;
};

/** `GET /copydesk/people/:id`: somebody from the registry at a glance. */
export type PersonResponse = PersonRef & {
  readonly portrait?: string;
  /** What tells them apart from others of the name. */
  readonly note?: string;
  /** In the reader's language, the current ones first. */
  readonly offices: readonly string[];
  /** Right spellings beside the name. */
  readonly spellings: readonly string[];
};

/** `GET /copydesk/people?q=`: people by name, the nearest first. */
export type PeopleResponse = { readonly people: readonly (PersonRef & { readonly note?: string })[] };

/** What was found when a document was checked last. */
export type StoredState = {
  readonly documentId: string;
  readonly locale?: string;
  readonly verdict: Verdict;
  /** Open findings that block, and that wait for an acknowledgement. */
  readonly blocking: number;
  readonly waiting: number;
  /** ISO 8601, UTC. */
  readonly checkedAt: string;
  /** The registry has changed since; it is being checked again. */
  readonly isStale?: boolean;
};

/**
 * `POST /copydesk/states/:uid`: the states of these documents, as stored. What the registry has outdated is checked again
 * within a short time; what was not reached in it is marked and follows in the background.
 */
export type StatesRequest = {
  readonly documentIds: readonly string[];
  readonly locale?: string;
  /** The language of the reasons, where reasons are asked for. */
  readonly messages?: 'en' | 'de';
};
/** A document that is missing was not checked since it was saved last. */
export type StatesResponse = { readonly states: readonly StoredState[] };

/** `POST /copydesk/states/:uid/check`: what stands in the way of publishing each of these. */
export type BulkCheckResponse = {
  readonly documents: readonly (StoredState & {
    readonly title: string;
    /** The first reasons, in the reader's language. */
    readonly reasons: readonly string[];
  })[];
};

/** `GET /copydesk/home`: for the widgets. */
export type HomeResponse = {
  /** Documents that something stands in the way of, the newest first. */
  readonly waiting: readonly (StoredState & { readonly uid: string; readonly title: string })[];
  /** Refused publishes since midnight, the newest first. */
  readonly refused: readonly {
    readonly uid: string;
    readonly documentId: string;
    readonly locale?: string;
    readonly title: string;
    readonly by: string;
    readonly at: string;
    readonly reasons: number;
  }[];
  /** The names most often misspelled in the last 30 days, with how often. */
  readonly names: readonly { readonly name: string; readonly count: number }[];
};

/** `GET /copydesk/registry/:id/usage`: how the newsroom writes one person. */
export type UsageResponse = {
  /** Where the name is used. */
  readonly documents: readonly {
    readonly uid: string;
    readonly documentId: string;
    readonly locale?: string;
    readonly title: string;
  }[];
  /** Spellings seen that the registry does not know, most frequent first. */
  readonly spellings: readonly { readonly value: string; readonly count: number }[];
  /** Others of nearly the same name who are not marked as distinct yet. */
  readonly namesakes: readonly Namesake[];
};

export type Namesake = PersonRef & { readonly likeness: number; readonly note?: string };

/** `POST /copydesk/registry/namesakes`: who may be meant by this name already, before a record is saved. */
export type NamesakesRequest = { readonly name: string; readonly except?: string };
export type NamesakesResponse = { readonly namesakes: readonly Namesake[] };
