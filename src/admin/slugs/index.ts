import type { StrapiApp } from '@strapi/strapi/admin';
import { leaveSlugsEmpty } from './edit-layout';
import { FollowingSlugs } from './FollowingSlugs';

/** Slugs that write themselves while the headline is typed; called in `bootstrap`. */
export function followHeadlines(app: StrapiApp): void {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', leaveSlugsEmpty);
  app
    .getPlugin('content-manager')
    .injectComponent('editView', 'right-links', { name: 'following-slugs', Component: FollowingSlugs });
}
