import { RULES } from '../rules';
import type { Finding, Message, MessageValues } from '../types';
import { common } from './catalogue/common';
import { consistency } from './catalogue/consistency';
import { likeness } from './catalogue/likeness';
import { registry } from './catalogue/registry';

export type MessageLanguage = 'de' | 'en';

/** The words of the rules that bring their own. */
const wordsOfRules = (language: MessageLanguage): Readonly<Record<string, string>> =>
  Object.assign({}, ...RULES.map(({ messages }) => messages?.[language] ?? {})) as Record<string, string>;

/** Every message of the engine, by language and key. */
export const CATALOGUE: Readonly<Record<MessageLanguage, Readonly<Record<string, string>>>> = {
  en: { ...common.en, ...consistency.en, ...likeness.en, ...registry.en, ...wordsOfRules('en') },
  de: { ...common.de, ...consistency.de, ...likeness.de, ...registry.de, ...wordsOfRules('de') },
};

const PLACEHOLDER = /\{(\w+)\}/g;

/**
 * @param pattern text with `{placeholders}`
 * @param values to put in their places; a placeholder without a value stays as it is
 */
export function fill(pattern: string, values: MessageValues = {}): string {
  return pattern.replace(PLACEHOLDER, (whole, name: string) => String(values[name] ?? whole));
}

/**
 * @param message key and values
 * @param language of the reader
 * @returns the sentence; the bare key where the catalogue lacks it, so that nothing is lost
 */
export function render(message: Message, language: MessageLanguage): string {
  const pattern = CATALOGUE[language][message.key];
  if (pattern === undefined) return message.key;
  return fill(pattern, message.values);
}

/** What a reason says, as a sentence of its own. */
const sentence = (text: string) => (/[.!?]["”“»]?$/.test(text) ? text : `${text}.`);

/** How to mend it: what to write instead, or that the editor has to choose. */
function remedy({ suggestions }: Finding): Message | undefined {
  const [suggestion, other] = suggestions;
  if (suggestion === undefined) return undefined;
  if (other === undefined) return { key: 'finding.suggest', values: { suggestion } };
  return { key: 'finding.suggest-either', values: { suggestion, other } };
}

/**
 * A few plain sentences about a finding: what, why, and how to mend it.
 *
 * @param finding as the check stamped it
 * @param language of the reader
 */
export function explain(finding: Finding, language: MessageLanguage): string {
  const reasons = 'reasons' in finding.evidence ? finding.evidence.reasons : [];
  const why = reasons.map((reason) => render(reason, language)).join('; ');
  const mend = remedy(finding);
  const sentences = [render(finding.message, language)];
  if (why !== '') sentences.push(why);
  if (mend) sentences.push(render(mend, language));
  if (finding.isQuoted) sentences.push(render({ key: 'finding.quoted' }, language));
  if (finding.citation) sentences.push(render({ key: `finding.${finding.citation}` }, language));
  return sentences.map(sentence).join(' ');
}

/**
 * A finding in one line, for a list of reasons outside its text.
 *
 * @param finding as the check stamped it
 * @param language of the reader
 * @param label what the reader calls the field; absent: its path
 */
export function describeFinding(finding: Finding, language: MessageLanguage, label?: string): string {
  const { surface, path } = finding.mention;
  const values = { text: surface, path: label ?? path, message: explain(finding, language) };
  return render({ key: 'finding.at', values }, language);
}
