export { articleActions } from './article-actions';
export { addFeedRoutes } from './feed-routes';
export { createReaderController } from './reader-controller';
export { readerPages } from './reader-pages';
