import { createHash } from 'node:crypto';
import type { WireObstacle } from '../../../contracts/workflow';
import type { CheckResult, Copy, ExtractedField, Finding, Outcome } from '../../../engine';
import { check, decide, extractEntry } from '../../../engine';
import { decisionsAbout } from '../decisions/store';
import type { Desk, DeskType } from '../desk';

export type Entry = Readonly<Record<string, unknown>> & {
  readonly id?: number;
  readonly documentId: string;
  readonly locale?: string | null;
  readonly publishedAt?: unknown;
};

/** What was found about one entry, and whether it may go live. */
export type Judgement = Outcome & {
  readonly uid: string;
  readonly documentId: string;
  readonly locale?: string;
  readonly title: string;
  /** SHA-256 of the checked text. */
  readonly hash: string;
  readonly failures: CheckResult['failures'];
  /** What else stands in the way, told to whoever is at work: no approval, an embargo. */
  readonly obstacles?: readonly WireObstacle[];
};

/** The language of an entry: its locale, else its type's, else the installation's default locale. */
export async function languageOf({ strapi }: Desk, type: DeskType, locale?: string | null): Promise<string> {
  if (type.isLocalized && locale) return locale;
  if (type.config.language) return type.config.language;
  const locales = strapi.plugin('i18n')?.service('locales') as
    { getDefaultLocale(): Promise<string> } | undefined;
  return (await locales?.getDefaultLocale()) ?? 'en';
}

/** documentIds of the people linked to an entry, whichever way a relation is given. */
export function linkedPeople(type: DeskType, entry: Readonly<Record<string, unknown>>): string[] {
  const linked = (type.config.people ?? []).flatMap((name) => entry[name] ?? []);
  return linked.flatMap((value) => {
    if (typeof value === 'string') return [value];
    const documentId = (value as { documentId?: unknown }).documentId;
    return typeof documentId === 'string' ? [documentId] : [];
  });
}

/** Runs the check over fields with the registry as it stands in the database now. */
export function checkFields(desk: Desk, fields: readonly ExtractedField[], about: Omit<Copy, 'fields'>) {
  const { settings, lexicon } = desk;
  return desk.people.consult((registry) => check({ ...about, fields }, { settings, lexicon, registry }));
}

export function hashOf(fields: readonly ExtractedField[]): string {
  return createHash('sha256')
    .update(JSON.stringify(fields.map(({ path, text }) => [path, text])))
    .digest('hex');
}

/** A check that cannot run is a failure, never "no findings". */
function crashed(desk: Desk, error: unknown): CheckResult {
  desk.strapi.log.error('copydesk: a check could not run', error);
  return {
    findings: [],
    failures: [{ rule: 'check', message: error instanceof Error ? error.message : String(error) }],
  };
}

const open = (result: CheckResult): Outcome => decide(result, []);

/**
 * Judges an entry as it would go live: finds, frees what people decided about, and comes to a verdict.
 *
 * @param desk the desk
 * @param type of the entry
 * @param entry with the type's `populate`
 * @returns never throws: what cannot be judged is refused with its failure
 */
export async function judge(desk: Desk, type: DeskType, entry: Entry): Promise<Judgement> {
  const locale = type.isLocalized ? (entry.locale ?? undefined) : undefined;
  const title = type.title ? entry[type.title] : undefined;
  const about = {
    uid: type.uid,
    documentId: entry.documentId,
    locale,
    title: typeof title === 'string' && title !== '' ? title : entry.documentId,
  };
  try {
    const fields = extractEntry(entry, type.plan);
    const language = await languageOf(desk, type, locale);
    const result = await checkFields(desk, fields, { language, people: linkedPeople(type, entry) });
    const decisions = result.findings.length > 0 ? await decisionsAbout(desk.strapi, about) : [];
    return { ...about, ...decide(result, decisions), failures: result.failures, hash: hashOf(fields) };
  } catch (error) {
    const result = crashed(desk, error);
    return { ...about, ...open(result), failures: result.failures, hash: '' };
  }
}

const BLOCKING: readonly Finding['severity'][] = ['blocker', 'error', 'warning'];

/** @returns the open findings that stand in the way, gravest first */
export function standingInTheWay(judgement: Judgement): Finding[] {
  const found = judgement.open.filter(({ severity }) => BLOCKING.includes(severity));
  return found.sort((a, b) => BLOCKING.indexOf(a.severity) - BLOCKING.indexOf(b.severity));
}

/** Whether the entry may go live. */
export const passes = ({ verdict, obstacles = [] }: Judgement) =>
  verdict === 'publish' && obstacles.length === 0;
