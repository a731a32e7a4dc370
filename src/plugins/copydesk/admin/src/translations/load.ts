import { PLUGIN_ID } from '../plugin-id';
import { workflowWords } from '../workflow';
import de from './de.json';
import en from './en.json';

const TRANSLATIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = { de, en };

/** Our words in the admin's languages; for one we do not speak Strapi falls back to English. */
export async function loadTranslations({ locales }: { readonly locales: readonly string[] }) {
  return locales.map((locale) => ({
    locale,
    data: { ...prefixed(TRANSLATIONS[locale] ?? {}), ...workflowWords(locale) },
  }));
}

const prefixed = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));
