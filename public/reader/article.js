import { blocks, el, safeUrl } from './dom.js';

const day = (iso, locale) =>
  new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeZone: iso.length === 10 ? 'UTC' : undefined,
  }).format(new Date(iso));
const moment = (iso, locale) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));

/** When an article was published; with the editorial workflow on, the first time. */
const publishedOf = (article) => article.firstPublishedAt ?? article.publishedAt;

/** Where an article is read. */
export const pathOf = (article, locale) =>
  `/${encodeURIComponent(locale)}/articles/${encodeURIComponent(article.slug)}`;

/** The title of an office that somebody holds now, in the form that fits. */
function officeOf(person, locale) {
  const office = (person.offices ?? []).find(({ to }) => !to);
  const title = office?.titles?.find(({ language }) => language === locale);
  const text = title && (person.gender === 'female' ? title.feminine : title.masculine);
  return [text, office?.organisation].filter(Boolean).join(', ');
}

function section(name, title, ...children) {
  const id = `${name}-title`;
  return el(`section.${name}`, { 'aria-labelledby': id, id: name }, el('h2', { id }, title), ...children);
}

const personCard = (locale) => (person) => {
  const about = officeOf(person, locale) || person.disambiguation;
  return el('li.card', {}, el('strong', {}, person.name), about ? el('p.meta', {}, about) : null);
};

const quoteCard = (say, locale) => (quote) => {
  const source = safeUrl(quote.sourceUrl);
  return el(
    'figure.quote',
    {},
    el('blockquote', { lang: quote.language }, el('p', {}, `„${quote.text}“`)),
    quote.originalText &&
      el(
        'p.meta',
        {},
        `${say.original}: `,
        el('span', { lang: quote.originalLanguage ?? undefined }, `“${quote.originalText}”`),
      ),
    quote.translator && el('p.meta', {}, `${say.translator}: ${quote.translator}`),
    el(
      'figcaption.meta',
      {},
      [quote.speaker?.name, quote.occasion, quote.saidAt && day(quote.saidAt, locale)]
        .filter(Boolean)
        .join(' · '),
      source ? ' · ' : null,
      source ? el('a', { href: source, 'aria-label': `${say.source}: ${quote.text}` }, say.source) : null,
    ),
  );
};

const agreementCard = (say, locale) => (agreement) => {
  const dated = (agreement.statusDates ?? []).find(({ status }) => status === agreement.status);
  const parties = (agreement.parties ?? []).map(({ person, name }) => person?.name ?? name).filter(Boolean);
  const state = [
    say.status[agreement.status] ?? agreement.status,
    dated && day(dated.date, locale),
    agreement.place,
  ];
  return el(
    'article.agreement',
    {},
    el('strong', {}, agreement.name),
    el('p.meta', {}, state.filter(Boolean).join(' · ')),
    parties.length ? el('p', {}, `${say.parties}: ${parties.join(', ')}`) : null,
    agreement.subject && el('p', {}, agreement.subject),
  );
};

function corrections(article, say, locale) {
  const list = article.corrections ?? [];
  if (!list.length) return null;
  const notes = list.map((one) =>
    el(
      'li',
      {},
      el('strong', {}, `${say[one.class] ?? say.correction}, ${moment(one.at, locale)}: `),
      one.text,
    ),
  );
  return section('corrections', say.corrections, el('ul', {}, ...notes));
}

function sources(article, say) {
  const list = article.sources ?? [];
  if (!list.length) return null;
  const items = list.map(({ claim, publisher, url }) => {
    const href = safeUrl(url);
    const text = publisher || claim || href;
    return el('li', {}, claim && publisher ? `${claim}: ` : null, href ? el('a', { href }, text) : text);
  });
  return section('sources', say.sources, el('ul', {}, ...items));
}

function picture({ image, imageText }) {
  if (!image) return null;
  const credit = [imageText?.caption ?? image.caption, imageText?.credit].filter(Boolean).join(' · ');
  return el(
    'figure',
    {},
    el('img', {
      src: image.url,
      alt: imageText?.alternativeText ?? image.alternativeText ?? '',
      width: image.width && String(image.width),
      height: image.height && String(image.height),
    }),
    credit ? el('figcaption.credit', {}, credit) : null,
  );
}

/** One article with its people, quotes, agreements, sources and corrections. */
export function articleView(article, say, locale) {
  const published = publishedOf(article);
  const updated =
    article.lastPublishedAt && article.lastPublishedAt !== published ? article.lastPublishedAt : null;
  const meta = [
    article.authors?.length && `${say.by} ${article.authors.map(({ name }) => name).join(', ')}`,
    published && moment(published, locale),
    updated && `${say.updated}: ${moment(updated, locale)}`,
    article.version > 1 && `${say.version} ${article.version}`,
  ];
  const others = (article.localizations ?? []).filter(({ slug, locale: other }) => slug && other);
  return el(
    'article',
    { lang: locale },
    article.kicker && el('p.kicker', {}, article.kicker),
    el('h1', {}, article.headline),
    el('p.meta', {}, meta.filter(Boolean).join(' · ')),
    ...others.map((other) =>
      el(
        'p',
        {},
        el(
          'a',
          { href: pathOf(other, other.locale), hreflang: other.locale },
          `${say.also} ${say.languages[other.locale] ?? other.locale}`,
        ),
      ),
    ),
    article.lead && el('p.lead', {}, article.lead),
    corrections(article, say, locale),
    picture(article),
    el('div.body', {}, ...blocks(article.body)),
    article.people?.length
      ? section('people', say.people, el('ul.cards', {}, ...article.people.map(personCard(locale))))
      : null,
    article.quotes?.length
      ? section('quotes', say.quotes, ...article.quotes.map(quoteCard(say, locale)))
      : null,
    article.agreements?.length
      ? section('agreements', say.agreements, ...article.agreements.map(agreementCard(say, locale)))
      : null,
    sources(article, say),
  );
}

/** The latest articles, each with its headline, lead and people. */
export function listView(articles, say, locale) {
  if (!articles.length) return el('div', {}, el('h1', {}, say.latest), el('p', {}, say.nothing));
  const items = articles.map((article) =>
    el(
      'li',
      {},
      article.kicker && el('p.kicker', {}, article.kicker),
      el('h2', {}, el('a', { href: pathOf(article, locale) }, article.headline)),
      article.lead && el('p', {}, article.lead),
      el(
        'p.meta',
        {},
        [
          moment(publishedOf(article), locale),
          ...(article.people ?? []).slice(0, 4).map(({ name }) => name),
        ].join(' · '),
      ),
    ),
  );
  return el('div', {}, el('h1', {}, say.latest), el('ul.stories', {}, ...items));
}
