import type { CheckOptions, Copy, Language, MessageLanguage } from '../engine';

/** What every check of one run shares. */
export type Desk = CheckOptions & {
  /** The language of the messages. */
  readonly messages: MessageLanguage;
  /** The texts' language where they do not say it themselves. */
  readonly language?: Language;
};

/** The copy with the language that was asked for, where it has none of its own. */
export function withLanguage(copy: Copy, { language }: Desk): Copy {
  return copy.language === undefined && language !== undefined ? { ...copy, language } : copy;
}
