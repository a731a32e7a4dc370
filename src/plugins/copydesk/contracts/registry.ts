/** The shapes of the admin's registry endpoints: what an editor files from a finding, and what the registry's screen shows. */
import type { PersonRef, SpellingKind } from '../engine/types';

/** `POST /copydesk/registry/spellings`: records how a person's name is, or is not, to be spelled. */
export type FileSpellingRequest = {
  readonly person: string;
  readonly value: string;
  readonly kind: Extract<SpellingKind, 'house' | 'accepted' | 'wrong'>;
  /** The language in which it counts; absent: every language. */
  readonly language?: string;
};
export type FileSpellingResponse = PersonRef;

/** `POST /copydesk/registry/distinct`: two people of similar names who really are two. */
export type DistinctRequest = {
  readonly person: string;
  /** The other one, by id … */
  readonly other?: string;
  /** … or by name: then a record is proposed for them. */
  readonly name?: string;
};
/** The other one. */
export type DistinctResponse = PersonRef;
