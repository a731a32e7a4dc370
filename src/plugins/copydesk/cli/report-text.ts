import type { Finding, MessageLanguage, Severity } from '../engine';
import { explain, fill } from '../engine';
import type { Checked } from './check-files';
import { placeOf } from './place';
import { printable, widthOf } from './width';
import { WORDS } from './words';

/** Columns of text shown around a finding. */
const BEFORE = 60;
const AFTER = 60;

const COLOURS: Readonly<Record<Severity | 'dim' | 'good', string>> = {
  blocker: '1;31',
  error: '1;31',
  warning: '1;33',
  info: '1;36',
  dim: '2',
  good: '32',
};

/** How the report is to look. */
export type Look = { readonly language: MessageLanguage; readonly hasColour: boolean };

const paint = (text: string, colour: keyof typeof COLOURS, { hasColour }: Look) =>
  hasColour ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text;

const say = (key: string, values: Readonly<Record<string, string | number>>, { language }: Look) =>
  fill(WORDS[language][key] ?? key, values);

/** Moves a cut to the border of a character, so that no half of a pair is shown. */
const whole = (text: string, at: number) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);

/** The line a finding stands in, shortened around it, and the carets under it. */
function excerpt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): [string, string] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', start);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const from = start - lineStart > BEFORE ? whole(text, start - BEFORE) : lineStart;
  const last = Math.min(end, lineEnd);
  const to = lineEnd - last > AFTER ? whole(text, last + AFTER) : lineEnd;
  const lead = (from > lineStart ? '…' : '') + printable(text.slice(from, start));
  const found = printable(text.slice(start, last));
  const rest = printable(text.slice(last, to)) + (to < lineEnd ? '…' : '');
  const carets = ' '.repeat(widthOf(lead)) + '^'.repeat(Math.max(1, widthOf(found)));
  return [lead + found + rest, carets];
}

function findingBlock(finding: Finding, checked: Checked, look: Look): string {
  const { document } = checked;
  const { path, span } = finding.mention;
  const field = document.fields.find((one) => one.path === path);
  const place = placeOf(document, path, span);
  const where = place ? `${document.name}:${place.line}:${place.column}` : `${document.name}: ${path}`;
  const severity = paint(say(`severity.${finding.severity}`, {}, look), finding.severity, look);
  const [line, carets] = excerpt(field?.text ?? '', span);
  const number = place ? String(place.line) : '';
  const gutter = ' '.repeat(number.length);
  const suggestion = finding.suggestions.find((one) => one !== finding.mention.surface);
  const hint = suggestion === undefined ? '' : ` ${printable(suggestion)}`;
  return [
    `${where}: ${severity}: ${printable(explain(finding, look.language))} ${paint(`[${finding.rule}]`, 'dim', look)}`,
    `  ${paint(`${number} |`, 'dim', look)} ${line}`,
    `  ${paint(`${gutter} |`, 'dim', look)} ${paint(carets + hint, finding.severity, look)}`,
    '',
  ].join('\n');
}

/**
 * The findings of one document, each in its line with carets under it, as a compiler shows them.
 *
 * @param checked the document and what was found in it
 * @param look language and colour
 * @returns lines, each ended; empty where nothing was found
 */
export function documentReport(checked: Checked, look: Look): string {
  const { document, result } = checked;
  const failures = result.failures.map(({ rule, message }) => {
    const text = say('failure', { rule, message: printable(message) }, look);
    return `${document.name}: ${paint(say('severity.blocker', {}, look), 'blocker', look)}: ${text}\n`;
  });
  const findings = result.findings.map((finding) => `${findingBlock(finding, checked, look)}\n`);
  return [...failures, ...findings].join('');
}

const SEVERITIES: readonly Severity[] = ['blocker', 'error', 'warning', 'info'];

/**
 * The last line: how many findings of each severity in how many documents.
 *
 * @param all what was checked
 * @param look language and colour
 */
export function summary(all: readonly Checked[], look: Look): string {
  const counted = (key: string, count: number) =>
    say(`${key}.${count === 1 ? 'one' : 'many'}`, { count }, look);
  const documents = counted('count.document', all.length);
  const counts = SEVERITIES.flatMap((severity) => {
    const count = all
      .flatMap(({ result }) => result.findings)
      .filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [paint(counted(`count.${severity}`, count), severity, look)];
  });
  const failures = all.reduce((sum, { result }) => sum + result.failures.length, 0);
  if (failures > 0) counts.push(paint(counted('count.failure', failures), 'blocker', look));
  const found = counts.length === 0 ? paint(say('count.nothing', {}, look), 'good', look) : counts.join(', ');
  return `${documents}: ${found}.\n`;
}
