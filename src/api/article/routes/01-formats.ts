const READ = { auth: { scope: ['api::article.article.findOne'] } };
const PREVIEW = { auth: { scope: ['api::article.article.preview'] } };

export default {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/articles/slug/:slug', handler: 'article.bySlug', config: READ },
    { method: 'GET', path: '/articles/:documentId/jsonld', handler: 'article.jsonld', config: READ },
    { method: 'GET', path: '/articles/:documentId/ninjs', handler: 'article.ninjs', config: READ },
    { method: 'GET', path: '/articles/:documentId/preview', handler: 'article.preview', config: PREVIEW },
    {
      method: 'POST',
      path: '/articles/:documentId/preview-link',
      handler: 'article.previewLink',
      config: PREVIEW,
    },
    {
      method: 'GET',
      path: '/previews/:documentId',
      handler: 'article.signedPreview',
      config: { auth: false },
    },
  ],
};
