export { mayPreview, PREVIEW, withoutGuard } from './access';
export { DEFAULT_POPULATE } from './default-populate';
export { guardGraphql } from './graphql';
export { isSignedPreview, previewPath, signPreview } from './preview-link';
export { guardParams, guardReads } from './reads';
export { isShown, pruneWritten } from './written';
