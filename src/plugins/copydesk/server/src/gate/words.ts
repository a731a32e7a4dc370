import type { MessageLanguage } from '../../../engine';

/** What the gate says, by language; `{placeholders}` are filled in. */
export const WORDS: Readonly<Record<MessageLanguage, Readonly<Record<string, string>>>> = {
  en: {
    refused: 'Not published: {document}. {reasons}',
    document: '“{title}” ({locale})',
    documentWithoutLocale: '“{title}”',
    failure:
      'A check could not run, so nothing was published ({rule}: {message}). Tell whoever runs this server.',
    acknowledge: '{reason} [to be acknowledged]',
    more: 'and {count} more',
    times: '{reason} (×{count})',
  },
  de: {
    refused: 'Nicht veröffentlicht: {document}. {reasons}',
    document: '„{title}“ ({locale})',
    documentWithoutLocale: '„{title}“',
    failure:
      'Eine Prüfung konnte nicht laufen, darum wurde nichts veröffentlicht ({rule}: {message}). Sag es denen, die diesen Server betreiben.',
    acknowledge: '{reason} [zu bestätigen]',
    more: 'und {count} weitere',
    times: '{reason} (×{count})',
  },
};
