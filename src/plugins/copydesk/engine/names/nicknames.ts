import groups from './data/nicknames.json';
import { fold } from './fold';

function gather(): ReadonlyMap<string, ReadonlySet<string>> {
  const map = new Map<string, Set<string>>();
  for (const group of Object.values(groups).flat()) {
    const [name = '', ...nicknames] = group.map(fold);
    const known = map.get(name) ?? new Set();
    nicknames.forEach((nickname) => known.add(nickname));
    map.set(name, known);
  }
  return map;
}

const NICKNAMES = gather();

/**
 * Whether one given name is a usual short or pet form of the other ("Bill" of "William"), or both are of a third
 * ("Bill" and "Will"). The list is our own; see data/nicknames.json.
 *
 * @param a folded
 * @param b folded
 */
export function isNickname(a: string, b: string): boolean {
  if (a === b) return false;
  return NICKNAMES.get(a)?.has(b) === true || NICKNAMES.get(b)?.has(a) === true || haveOneName(a, b);
}

/** Sibling forms, by the full names they stand for. */
const FULL_NAMES = new Map<string, string[]>();
for (const [name, nicknames] of NICKNAMES) {
  for (const nickname of nicknames) FULL_NAMES.set(nickname, [...(FULL_NAMES.get(nickname) ?? []), name]);
}

function haveOneName(a: string, b: string): boolean {
  const names = FULL_NAMES.get(a);
  return names !== undefined && (FULL_NAMES.get(b)?.some((name) => names.includes(name)) ?? false);
}
