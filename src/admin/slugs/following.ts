import { isMadeOf } from '../../slugs/change';
import { slugOf } from '../../slugs/slug-of';

/** A slug, and the text that it may be made of. */
export type Pair = { readonly slug: string; readonly text: string };

/** What a form knows of how its slug came about. */
export type Past = {
  readonly saved: Pair;
  readonly locale?: string;
  /** What a mend of the slug alone made of one of ours: the same mistake may still stand in the text. */
  readonly mended?: string;
};

/**
 * Whether nobody chose the slug: it is made of its text, or of the saved text, and the server has yet to follow that.
 * Numbers come from the server alone; one that is not saved was typed.
 */
export function isOurs({ slug, text }: Pair, { saved, mended, locale }: Past): boolean {
  const isSavedOne = slug === saved.slug && isMadeOf(slug, slugOf(saved.text, locale));
  return slug === '' || slug === mended || slug === slugOf(text, locale) || isSavedOne;
}

/** The slug of a text; the saved one where the text is as good as the saved: the server may have numbered it. */
export function slugFor(text: string, { saved, locale }: Past): string {
  const own = slugOf(text, locale);
  const isAsSaved = saved.slug !== '' && own === slugOf(saved.text, locale) && isMadeOf(saved.slug, own);
  return isAsSaved ? saved.slug : own;
}

/**
 * The slug once its text was typed on; one that was saved and not touched since is left to the server.
 *
 * @param before the text until then
 */
export function slugWhileTyping({ slug, text }: Pair, before: string, past: Past): string {
  const isServers = slug !== '' && slug === past.saved.slug;
  return !isServers && isOurs({ slug, text: before }, past) ? slugFor(text, past) : slug;
}

/** The slug after a mend: made of the mended text if it was made of the text before, else as its own words were mended. */
export function slugAfterMend(before: Pair, after: Pair, past: Past): string {
  return before.text !== after.text && isOurs(before, past) ? slugFor(after.text, past) : after.slug;
}
