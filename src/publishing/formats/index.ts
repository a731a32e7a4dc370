export { FEED_TYPES, toCorrectionsFeed, toFeed, type FeedFormat, type FeedFrame } from './feeds';
export { toJsonLd } from './json-ld';
export { NEWS_DAYS, NEWS_LIMIT, toNewsSitemap } from './news-sitemap';
export { toCanceledNinjs, toNinjs } from './ninjs';
