import slugify from 'slugify';

const UMLAUTS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ß: 'ss',
  ẞ: 'ss',
};

/** Longer slugs are cut at a hyphen; browsers and mail programs break longer addresses. */
const LONGEST = 120;

/**
 * The slug of a headline or name: lower-case ASCII words joined by hyphens, German umlauts as ae, oe, ue.
 *
 * @param text what to make a slug of
 * @param locale the language whose words stand for signs (`&` is "und" in German, "and" in English)
 * @returns the slug; empty where the text has nothing that can be written in ASCII
 */
export function slugOf(text: string, locale = 'de'): string {
  const plain = text.normalize('NFC').replace(/[äöüÄÖÜßẞ]/g, (letter) => UMLAUTS[letter] ?? letter);
  const slug = slugify(plain, { lower: true, strict: true, locale: locale.split('-')[0] });
  if (slug.length <= LONGEST) return slug;
  const cut = slug.lastIndexOf('-', LONGEST);
  return slug.slice(0, cut > 0 ? cut : LONGEST);
}
