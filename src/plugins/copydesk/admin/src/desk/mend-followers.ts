import type { FieldChanges } from './mends';
import type { Values } from './places';

/**
 * A field that a project makes of others, as an address is made of its headline: mended word by word it would no longer
 * be what they make of it. The desk cannot know how it is made, so the project says it.
 *
 * @param before the entry before a mend, or before one is taken back
 * @param after the entry with the mend's own changes
 * @returns the fields to set beside these or instead of them, by name
 */
export type MendFollower = (before: Values, after: Values) => FieldChanges;

const followers = new Set<MendFollower>();

/** Asks a project's follower at every mend from now on. @returns what ends it */
export function followMends(follower: MendFollower): () => void {
  followers.add(follower);
  return () => void followers.delete(follower);
}

/** What a mend changes, and what follows from that. */
export function withFollowers(before: Values, changes: FieldChanges): FieldChanges {
  const after = { ...before, ...changes };
  return [...followers].reduce((all, follow) => ({ ...all, ...follow(before, after) }), changes);
}
