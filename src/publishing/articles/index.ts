export { articleId, articlePath, articleUrl, fileUrl, uriOf } from './addresses';
export { escapeHtml, toHtml, toText } from './body';
export { loadArticle, loadArticles } from './load';
export type * from './types';
