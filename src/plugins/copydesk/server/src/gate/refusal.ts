import { errors } from '@strapi/utils';
import type { Finding, MessageLanguage, MessageValues } from '../../../engine';
import { describeFinding, explain, fill } from '../../../engine';
import type { Judgement } from './judge';
import { standingInTheWay } from './judge';
import { WORDS } from './words';

type Say = (key: string, values?: MessageValues) => string;

const sayIn =
  (language: MessageLanguage): Say =>
  (key, values) =>
    fill(WORDS[language][key] ?? key, values);

/** More reasons than this for one document are counted, not told: nobody reads a longer message. */
const MOST_REASONS = 12;

function grouped(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.group} ${finding.rule}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

function reasonOf(group: readonly Finding[], language: MessageLanguage, say: Say): string {
  const [first] = group as [Finding];
  const reason = describeFinding(first, language);
  const counted = group.length > 1 ? say('times', { reason, count: group.length }) : reason;
  return first.severity === 'warning' ? say('acknowledge', { reason: counted }) : counted;
}

function reasonsOf(judgement: Judgement, language: MessageLanguage, say: Say): string {
  const groups = grouped(standingInTheWay(judgement));
  const told = groups.slice(0, MOST_REASONS).map((group) => reasonOf(group, language, say));
  if (groups.length > MOST_REASONS) told.push(say('more', { count: groups.length - MOST_REASONS }));
  const failures = judgement.failures.map((failure) => say('failure', failure));
  const obstacles = (judgement.obstacles ?? []).map(({ message }) => message);
  return [...failures, ...told, ...obstacles].join(' ');
}

function sentence(judgement: Judgement, language: MessageLanguage): string {
  const say = sayIn(language);
  const { title, locale } = judgement;
  const document = locale ? say('document', { title, locale }) : say('documentWithoutLocale', { title });
  return say('refused', { document, reasons: reasonsOf(judgement, language, say) });
}

const pathOf = (dotted: string) =>
  dotted.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** One entry a field, as Strapi's edit form wants them. */
function fieldErrors(judgement: Judgement, language: MessageLanguage) {
  const byPath = new Map<string, string[]>();
  for (const finding of standingInTheWay(judgement)) {
    const { path, surface } = finding.mention;
    const said = `“${surface}”: ${explain(finding, language)}`;
    byPath.set(path, [...new Set([...(byPath.get(path) ?? []), said])]);
  }
  return [...byPath].map(([path, messages]) => ({
    path: pathOf(path),
    message: messages.join(' '),
    name: 'ValidationError',
  }));
}

/**
 * The error with which the gate refuses. The message says everything, as some clients get nothing else; the details
 * mark the fields in the edit form.
 *
 * @param refused judgements that do not pass, one a document and locale
 * @param language of whoever reads it
 */
export function refusalOf(refused: readonly Judgement[], language: MessageLanguage): Error {
  const message = refused.map((judgement) => sentence(judgement, language)).join('\n');
  const details = { errors: refused.flatMap((judgement) => fieldErrors(judgement, language)) };
  return new errors.ValidationError(message, details);
}
