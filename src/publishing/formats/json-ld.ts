import type {
  CorrectionComment,
  CreativeWork,
  ImageObject,
  NewsArticle,
  Organization,
  Person as SchemaPerson,
  Quotation,
  WithContext,
} from 'schema-dts';
import { articleId, articleUrl, fileUrl, toText, uriOf } from '../articles';
import type {
  Agreement,
  Article,
  Correction,
  House,
  Identifier,
  Party,
  Person,
  Quote,
  Source,
} from '../articles';

const AUTHORITIES: Readonly<Record<string, string>> = {
  wikidata: 'https://www.wikidata.org/entity/',
  viaf: 'https://viaf.org/viaf/',
  gnd: 'https://d-nb.info/gnd/',
  isni: 'https://isni.org/isni/',
  orcid: 'https://orcid.org/',
};

/** @returns where an authority file keeps the record; undefined for a scheme without such addresses */
export function identifierUri({ scheme, value }: Identifier): string | undefined {
  const authority = AUTHORITIES[scheme];
  return authority ? authority + encodeURIComponent(value.replace(/\s+/g, '')) : uriOf(value);
}

/** Drops what is not there, so that no empty property is published. */
function present<T>(value: T): T {
  return Object.fromEntries(
    Object.entries(value as object).filter(
      ([, inner]) =>
        inner !== undefined &&
        inner !== null &&
        inner !== '' &&
        !(Array.isArray(inner) && inner.length === 0),
    ),
  ) as T;
}

/**
 * An article in the words of schema.org, for search engines and machines.
 *
 * @returns a NewsArticle with its people, quotations, agreements, sources and public corrections
 */
export function toJsonLd(house: House, article: Article): WithContext<NewsArticle> {
  const url = articleUrl(house, article);
  return present<WithContext<NewsArticle>>({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': articleId(house, article),
    identifier: article.documentId,
    url,
    mainEntityOfPage: url,
    headline: article.headline,
    alternativeHeadline: article.kicker ?? undefined,
    description: article.lead ?? undefined,
    articleBody: toText(article.body),
    inLanguage: article.locale,
    datePublished: article.firstPublishedAt,
    dateModified: article.lastPublishedAt,
    version: article.version,
    publisher: { '@type': 'Organization', name: house.name, url: house.url },
    author: article.authors.map(person),
    image: image(house, article),
    mentions: article.people.map(person),
    about: article.agreements.map(agreement),
    hasPart: article.quotes.map(quotation),
    citation: article.sources.map(source),
    correction: article.corrections.map(correction),
  });
}

const person = ({ name, givenName, familyName, disambiguation, identifiers }: Person): SchemaPerson =>
  present<SchemaPerson>({
    '@type': 'Person',
    name,
    givenName: givenName ?? undefined,
    familyName: familyName ?? undefined,
    disambiguatingDescription: disambiguation ?? undefined,
    sameAs: (identifiers ?? []).flatMap((identifier) => identifierUri(identifier) ?? []),
  });

function image(house: House, { image: file, imageText }: Article): ImageObject | undefined {
  if (!file) return undefined;
  return present<ImageObject>({
    '@type': 'ImageObject',
    url: fileUrl(house, file.url),
    caption: imageText?.caption ?? file.caption ?? undefined,
    creditText: imageText?.credit ?? undefined,
  });
}

const party = ({ kind, name, person: whom }: Party): SchemaPerson | Organization | undefined => {
  if (whom) return person(whom);
  if (!name) return undefined;
  return kind === 'person' ? { '@type': 'Person', name } : { '@type': 'Organization', name };
};

const agreement = (record: Agreement): CreativeWork =>
  present<CreativeWork>({
    '@type': 'CreativeWork',
    name: record.name,
    alternateName: (record.otherNames ?? []).map(({ value }) => value),
    genre: record.kind ?? undefined,
    abstract: record.subject ?? undefined,
    creativeWorkStatus: record.status,
    dateCreated: record.statusDates?.at(-1)?.date,
    locationCreated: record.place ? { '@type': 'Place', name: record.place } : undefined,
    url: uriOf(record.documentUrl),
    contributor: (record.parties ?? []).flatMap((one) => party(one) ?? []),
  });

const quotation = (quote: Quote): Quotation =>
  present<Quotation>({
    '@type': 'Quotation',
    identifier: quote.documentId,
    text: quote.text,
    inLanguage: quote.language,
    creator: quote.speaker ? person(quote.speaker) : undefined,
    dateCreated: quote.saidAt ?? undefined,
    isBasedOn: uriOf(quote.sourceUrl),
    translator: quote.translator ? { '@type': 'Person', name: quote.translator } : undefined,
    translationOfWork: quote.originalText
      ? present<Quotation>({
          '@type': 'Quotation',
          text: quote.originalText,
          inLanguage: quote.originalLanguage ?? undefined,
        })
      : undefined,
  });

const source = ({ claim, publisher, url, date }: Source): CreativeWork =>
  present<CreativeWork>({
    '@type': 'CreativeWork',
    name: claim ?? publisher ?? undefined,
    publisher: publisher ? { '@type': 'Organization', name: publisher } : undefined,
    url: uriOf(url),
    datePublished: date ?? undefined,
  });

const correction = ({ text, at }: Correction): CorrectionComment => ({
  '@type': 'CorrectionComment',
  text,
  datePublished: at,
});
