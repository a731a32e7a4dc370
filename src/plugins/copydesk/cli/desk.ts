import type { CheckOptions, Copy, Language, MessageLanguage } from '../engine';
import { buildRegistry, withGuessedLanguage } from '../engine';
import { loadLexicon } from '../lexicon/load';
import type { Options } from './options';
import type { Contradiction } from './registry-file';

/** What every check of one run shares. */
export type Desk = CheckOptions & {
  /** The language of the messages. */
  readonly messages: MessageLanguage;
  /** The texts' language where they do not say it themselves. */
  readonly language?: Language;
};

/** The copy with the language that was asked for, else a guess, where it has none of its own. */
export function withLanguage(copy: Copy, { language }: Desk): Copy {
  if (copy.language !== undefined) return copy;
  return language === undefined ? withGuessedLanguage(copy) : { ...copy, language };
}

/**
 * Loads registry and lexicon.
 *
 * @throws InputProblem where the registry is bad
 */
export async function deskOf(
  options: Options,
): Promise<{ readonly desk: Desk; readonly contradictions: readonly Contradiction[] }> {
  const { registry: file, messages, language } = options;
  const read = file === undefined ? undefined : await (await import('./registry-file')).readRegistry(file);
  const desk = {
    registry: read?.registry ?? buildRegistry([]),
    lexicon: loadLexicon(),
    messages,
    ...(language === undefined ? {} : { language }),
  };
  return { desk, contradictions: read?.contradictions ?? [] };
}
