import { AGREEMENT, ARTICLE, PERSON, QUOTE } from '../uids';

const OFFICES = { populate: { titles: true } };
const PERSON_SHOWN = {
  fields: ['name', 'givenName', 'familyName', 'familyNameFirst', 'gender', 'disambiguation'],
};
const PERSON_IN_ARTICLE = { ...PERSON_SHOWN, populate: { offices: OFFICES, portrait: true } };
const PARTIES = { populate: { person: PERSON_SHOWN } };

/** What a read without a `populate` brings along: what a front end needs to show the entry, and no more. */
export const DEFAULT_POPULATE: Readonly<Record<string, object>> = {
  [ARTICLE]: {
    image: true,
    imageText: true,
    seo: true,
    authors: PERSON_SHOWN,
    people: PERSON_IN_ARTICLE,
    agreements: { populate: { parties: PARTIES, statusDates: true } },
    quotes: { populate: { speaker: PERSON_SHOWN } },
    sources: true,
    corrections: true,
    localizations: { fields: ['slug', 'headline', 'locale'] },
  },
  [PERSON]: { spellings: true, offices: OFFICES, identifiers: true, sources: true, portrait: true },
  [AGREEMENT]: {
    otherNames: true,
    parties: PARTIES,
    statusDates: true,
    document: true,
    people: PERSON_SHOWN,
  },
  [QUOTE]: { speaker: PERSON_SHOWN, agreement: { fields: ['name', 'status'] }, recording: true },
};
