export { articleActions } from './article-actions';
export { addFeedRoutes } from './feed-routes';
export { createReaderController } from './reader-controller';
