/**
 * Reads `FOLDER… [--besides FOLDER…]`; without folders, those that COPYDESK_ARTICLES names, separated by ":".
 *
 * @throws Error when there is no folder at all
 */
export function foldersFrom(words: readonly string[]): {
  readonly articles: readonly string[];
  readonly besides: readonly string[];
} {
  const cut = words.indexOf('--besides');
  const given = cut < 0 ? words : words.slice(0, cut);
  const articles =
    given.length > 0 ? given : (process.env.COPYDESK_ARTICLES ?? '').split(':').filter(Boolean);
  if (articles.length === 0) {
    throw new Error(
      'Name the folders of measurement articles (clean.jsonl, natural.jsonl, seeded.jsonl), or set COPYDESK_ARTICLES.',
    );
  }
  return { articles, besides: cut < 0 ? [] : words.slice(cut + 1) };
}
