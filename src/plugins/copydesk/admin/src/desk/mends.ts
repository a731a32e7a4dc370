import type { SourceRange, WireFinding } from '../../../contracts/check';
import { applyReplacement } from '../../../contracts/edits';
import { stringAt, withStringAt, type Values } from './places';
import { carry } from './spans';

/** What to write in a finding's place. */
export type Replacement = { readonly finding: WireFinding; readonly text: string };

/** One passage that a mend changed, with offsets into the mended string. */
type Passage = {
  readonly start: number;
  readonly end: number;
  readonly removed: string;
};

type MendedString = {
  readonly pointer: readonly (string | number)[];
  readonly after: string;
  readonly passages: readonly Passage[];
};

/** A mend as it was done, so that it can be undone. */
export type Mend = {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly strings: readonly MendedString[];
};

/** What a change of the entry comes to: the top-level fields to set, by name. */
export type FieldChanges = Readonly<Record<string, unknown>>;

/** Whether a finding can be mended in the entry itself, as it stands on the screen. */
export function isMendable(finding: WireFinding): boolean {
  return finding.source.length > 0 && finding.suggestions.length > 0;
}

/**
 * Writes replacements into an entry. Findings that overlap one already mended are left for the next check,
 * and so is one whose words are no longer where the check saw them.
 *
 * @returns the fields to set, and what is needed to undo it; undefined where nothing could be mended
 */
export function mend(
  values: Values,
  replacements: readonly Replacement[],
): { readonly changes: FieldChanges; readonly mend: Mend } | undefined {
  const edits = editsOf(values, replacements);
  const strings = [...bucket(edits).values()].map((own) => mendString(values, own));
  const first = replacements[0];
  if (!first || strings.length === 0) return undefined;
  const done = strings.reduce<Values>(
    (entry, { pointer, after }) => withStringAt(entry, pointer, after),
    values,
  );
  const fields = new Set(strings.map(({ pointer }) => String(pointer[0])));
  return {
    changes: pick(done, fields),
    mend: { from: first.finding.text, to: first.text, count: mendedCount(edits), strings },
  };
}

/**
 * Takes a mend back, wherever its words have moved to meanwhile.
 *
 * @returns the fields to set; undefined where none of the mended passages is there any more
 */
export function unmend(values: Values, { strings }: Mend): FieldChanges | undefined {
  let entry = values;
  const fields = new Set<string>();
  for (const { pointer, after, passages } of strings) {
    const current = stringAt(values, pointer);
    if (current === undefined) continue;
    const anchors = carry(
      after,
      current,
      passages.map(({ start, end, removed }) => ({ start, end, of: removed })),
    );
    if (anchors.length === 0) continue;
    entry = withStringAt(entry, pointer, splice(current, anchors));
    fields.add(String(pointer[0]));
  }
  return fields.size > 0 ? pick(entry, fields) : undefined;
}

/** One stretch of one string, and what comes in its place. */
type Edit = {
  readonly pointer: readonly (string | number)[];
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isFirst: boolean;
};

function editsOf(values: Values, replacements: readonly Replacement[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { finding, text } of replacements) {
    if (!isThere(values, finding)) continue;
    const edits = stretches(values, finding.source, text);
    if (edits.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    taken.push(...edits);
  }
  return taken;
}

function isThere(values: Values, { source, text }: WireFinding): boolean {
  const written = source.map(({ pointer, start, end }) => stringAt(values, pointer)?.slice(start, end) ?? '');
  return source.length > 0 && written.join('') === text;
}

/** A finding's replacement as one stretch for each string it runs through (a word half in bold runs through two). */
function stretches(values: Values, source: readonly SourceRange[], text: string): readonly Edit[] {
  const mended = applyReplacement(values, source, text);
  return [...bucket(source).values()].map((ranges, index) => {
    const pointer = ranges[0]?.pointer ?? [];
    const start = Math.min(...ranges.map((range) => range.start));
    const end = Math.max(...ranges.map((range) => range.end));
    const before = stringAt(values, pointer) ?? '';
    const after = stringAt(mended, pointer) ?? '';
    const written = after.slice(start, after.length - (before.length - end));
    return { pointer, start, end, text: written, isFirst: index === 0 };
  });
}

const overlap = (a: Edit, b: Edit): boolean =>
  JSON.stringify(a.pointer) === JSON.stringify(b.pointer) && a.start < b.end && b.start < a.end;

const mendedCount = (edits: readonly Edit[]): number => edits.filter(({ isFirst }) => isFirst).length;

function bucket<T extends Pick<SourceRange, 'pointer'>>(items: readonly T[]): Map<string, T[]> {
  const strings = new Map<string, T[]>();
  for (const item of items) {
    const key = JSON.stringify(item.pointer);
    strings.set(key, [...(strings.get(key) ?? []), item]);
  }
  return strings;
}

function mendString(values: Values, edits: readonly Edit[]): MendedString {
  const pointer = edits[0]?.pointer ?? [];
  const before = stringAt(values, pointer) ?? '';
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  let shift = 0;
  const passages = ordered.map(({ start, end, text }) => {
    const from = start + shift;
    shift += text.length - (end - start);
    return { start: from, end: from + text.length, removed: before.slice(start, end) };
  });
  const after = splice(
    before,
    ordered.map(({ start, end, text }) => ({ start, end, of: text })),
  );
  return { pointer, after, passages };
}

function splice(
  text: string,
  pieces: readonly { readonly start: number; readonly end: number; readonly of: string }[],
): string {
  return [...pieces]
    .sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, of }) => done.slice(0, start) + of + done.slice(end), text);
}

function pick(values: Values, fields: ReadonlySet<string>): FieldChanges {
  return Object.fromEntries([...fields].map((field) => [field, values[field]]));
}
