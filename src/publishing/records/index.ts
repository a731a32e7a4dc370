export { keepAgreements } from './agreements';
export { keepFormerSlugs } from './former-slugs';
export { keepQuoteRows, keepQuotes } from './quotes';
