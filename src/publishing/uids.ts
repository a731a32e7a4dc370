/** The newsroom's four types, by Strapi's names. */
export const ARTICLE = 'api::article.article';
export const PERSON = 'api::person.person';
export const AGREEMENT = 'api::agreement.agreement';
export const QUOTE = 'api::quote.quote';

/** Types whose entries are shown only once somebody has verified them. */
export const RECORDS: readonly string[] = [PERSON, AGREEMENT, QUOTE];
