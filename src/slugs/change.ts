/** What a write makes of an entry's slug: `own` is what we would make of the entry, before it and after. */
export type SlugChange = {
  readonly slug: unknown;
  readonly own: string;
  readonly before?: { readonly slug: unknown; readonly own: string };
};

export const isBlank = (value: unknown): boolean => typeof value !== 'string' || value.trim() === '';

/** Whether a slug is one that we made: the entry's own, or that with the number that tells it from others. */
export function isMadeOf(slug: unknown, own: string): boolean {
  if (typeof slug !== 'string' || !slug.startsWith(own)) return false;
  return /^(-\d+)?$/.test(slug.slice(own.length));
}

/** Whether the slug was ours and the text that it is made from is another one now; nobody has touched the slug itself. */
export function follows({ slug, own, before }: SlugChange): boolean {
  return before !== undefined && slug === before.slug && own !== before.own && isMadeOf(slug, before.own);
}

/** Whether the slug comes in as we would make it, which the edit form does while somebody types: another may have it. */
export function isNewAndOurs({ slug, own, before }: SlugChange): boolean {
  return slug === own && slug !== before?.slug;
}
