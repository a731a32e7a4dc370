import { articleView, listView } from './article.js';
import { el } from './dom.js';
import { WORDS } from './words.js';

const LOCALES = Object.keys(WORDS);

/** What the address asks for: the list, an article by its slug, or a preview by a signed link. */
function route() {
  const query = new URLSearchParams(location.search);
  const [first, second, third] = location.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  const chosen = query.get('locale') ?? (LOCALES.includes(first) ? first : navigator.language.slice(0, 2));
  const locale = LOCALES.includes(chosen) ? chosen : LOCALES[0];
  if (second === 'articles' && third) return { kind: 'article', locale: first, slug: third };
  if (first === 'preview' && second) return { kind: 'preview', locale, documentId: second, query };
  return { kind: 'list', locale };
}

/**
 * The content API's answer. Throws with the status where it is none. The browser asks whether what it holds is still
 * right: a correction is seen at the next look, not at the one after.
 */
async function read(path) {
  const response = await fetch(path, { cache: 'no-cache', headers: { accept: 'application/json' } });
  if (!response.ok) throw Object.assign(new Error(path), { status: response.status });
  return (await response.json()).data;
}

const LIST =
  'fields=headline,kicker,lead,slug,publishedAt&populate[people][fields]=name&sort=publishedAt:desc&pagination[pageSize]=25';

async function view(at, say) {
  if (at.kind === 'list') {
    return {
      node: listView(await read(`/api/articles?${LIST}&locale=${at.locale}`), say, at.locale),
      title: say.latest,
    };
  }
  if (at.kind === 'preview') {
    const article = await read(`/api/previews/${encodeURIComponent(at.documentId)}?${at.query}`);
    const node = articleView(article, say, at.locale);
    node.prepend(el('p.notice', { role: 'status' }, say.preview));
    return { node, title: article.headline };
  }
  const article = await read(
    `/api/articles/slug/${encodeURIComponent(at.slug)}?locale=${encodeURIComponent(at.locale)}`,
  );
  const title = article.seo?.title || article.headline;
  return { node: articleView(article, say, at.locale), title };
}

function failure(error, at, say) {
  const text =
    { 404: say.missing, 410: say.gone, 403: at.kind === 'preview' ? say.expired : say.missing }[
      error.status
    ] ?? say.failed;
  return {
    node: el(
      'div',
      {},
      el('h1', {}, text),
      el('p', {}, el('a', { href: `/?locale=${at.locale}` }, say.back)),
    ),
    title: text,
  };
}

/** Says everything around the content in the page's language. */
function dress(at, say) {
  document.documentElement.lang = at.locale;
  for (const element of document.querySelectorAll('[data-say]'))
    element.textContent = say[element.dataset.say];
  for (const link of document.querySelectorAll('[data-locale]')) {
    if (link.dataset.locale === at.locale) link.setAttribute('aria-current', 'true');
  }
  for (const link of document.querySelectorAll('[data-feed]')) link.href += `?locale=${at.locale}`;
  document.querySelector('[data-home]').href = `/?locale=${at.locale}`;
}

const at = route();
const say = WORDS[LOCALES.includes(at.locale) ? at.locale : LOCALES[0]];
const main = document.querySelector('main');
const house = document.querySelector('[data-home]').textContent;
dress(at, say);
main.setAttribute('aria-busy', 'true');
main.replaceChildren(el('p', { role: 'status' }, say.loading));
const { node, title } = await view(at, say).catch((error) => failure(error, at, say));
main.replaceChildren(node);
main.removeAttribute('aria-busy');
document.title = `${title} – ${house}`;
if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
