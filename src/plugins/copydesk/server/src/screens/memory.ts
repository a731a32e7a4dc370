import type { Core } from '@strapi/strapi';
import type { StoredState } from '../../../contracts/desk';
import type { Finding, Verdict } from '../../../engine';
import type { Desk, DeskType } from '../desk';
import type { Entry } from '../gate/judge';
import { judge } from '../gate/judge';
import { SIGHTING, STATE_CHECKED } from './models';

/** A document in one locale. */
export type Place = { readonly uid: string; readonly documentId: string; readonly locale?: string };

/** A row of the table of checked drafts. */
export type CheckedRow = {
  readonly id: number;
  readonly uid: string;
  readonly entry: string;
  readonly entryLocale: string | null;
  readonly title: string | null;
  readonly verdict: Verdict;
  readonly blocking: number;
  readonly waiting: number;
  readonly at: string;
  readonly revision: number | null;
};

const whereOf = ({ uid, documentId, locale }: Place) => ({
  uid,
  entry: documentId,
  entryLocale: locale ?? null,
});

/** Judges a draft as it is stored, and keeps the verdict and the misspellings that stood in it. */
export async function remember(desk: Desk, type: DeskType, place: Place, entry: Entry): Promise<void> {
  // Read before the check, which may see a newer one: then the row is checked once more than it need be.
  const revision = await desk.people.revision();
  const judgement = await judge(desk, type, entry);
  const count = (...severities: Finding['severity'][]) =>
    judgement.open.filter(({ severity }) => severities.includes(severity)).length;
  const data = {
    ...whereOf(place),
    title: judgement.title,
    verdict: judgement.verdict,
    blocking: count('blocker', 'error') + judgement.failures.length,
    waiting: count('warning'),
    at: new Date().toISOString(),
    revision,
  };
  const { strapi } = desk;
  const known = (await strapi.db
    .query(STATE_CHECKED)
    .findOne({ where: whereOf(place) })) as CheckedRow | null;
  if (known) await strapi.db.query(STATE_CHECKED).update({ where: { id: known.id }, data });
  else await strapi.db.query(STATE_CHECKED).create({ data });
  await noteSightings(strapi, place, [...judgement.open, ...judgement.settled]);
}

/** Forgets what was kept about a draft that is gone; sightings stay, they are about the people. */
export async function forget(strapi: Core.Strapi, place: Place): Promise<void> {
  await strapi.db.query(STATE_CHECKED).deleteMany({ where: whereOf(place) });
}

/** The rows of these documents; those never checked are missing. */
export async function rowsOf(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
  locale?: string,
): Promise<readonly CheckedRow[]> {
  const where = { uid, entry: { $in: [...documentIds] }, entryLocale: locale ?? null };
  return (await strapi.db.query(STATE_CHECKED).findMany({ where })) as CheckedRow[];
}

export function wireState({ entry, entryLocale, verdict, blocking, waiting, at }: CheckedRow): StoredState {
  return {
    documentId: entry,
    ...(entryLocale && { locale: entryLocale }),
    verdict,
    blocking,
    waiting,
    checkedAt: new Date(at).toISOString(),
  };
}

type Seen = { readonly person: string; readonly name: string; readonly text: string; count: number };

const MISSPELLINGS: readonly string[] = ['error', 'warning'];

function misspellingsIn(findings: readonly Finding[]): readonly Seen[] {
  const seen = new Map<string, Seen>();
  for (const { person, mention, severity } of findings) {
    if (!person || !MISSPELLINGS.includes(severity)) continue;
    const text = mention.surface;
    const key = `${person.id} ${text}`;
    const known = seen.get(key) ?? { person: person.id, name: person.name, text, count: 0 };
    known.count += 1;
    seen.set(key, known);
  }
  return [...seen.values()];
}

async function noteSightings(strapi: Core.Strapi, place: Place, findings: readonly Finding[]): Promise<void> {
  const query = strapi.db.query(SIGHTING);
  for (const { person, name, text, count } of misspellingsIn(findings)) {
    const where = { ...whereOf(place), person, text: text.slice(0, LONGEST_TEXT) };
    const known = (await query.findOne({ where })) as { readonly id: number; readonly count: number } | null;
    if (!known) await query.create({ data: { ...where, name, count, at: new Date().toISOString() } });
    else if (known.count < count) await query.update({ where: { id: known.id }, data: { count } });
  }
}

/** What a column of the kind "string" holds. */
const LONGEST_TEXT = 255;
