import type { Core } from '@strapi/strapi';
import { previewPath, signPreview } from '../src/publishing/guard/preview-link';

const ARTICLE = 'api::article.article';

type Shown = { readonly documentId?: string; readonly locale?: string };

const config = ({ env }: Core.Config.Shared.ConfigParams) => ({
  auth: { secret: env('ADMIN_JWT_SECRET') },
  apiToken: { salt: env('API_TOKEN_SALT') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  preview: {
    config: {
      /** The editor's preview: the reader's page with a signed link to the draft. */
      handler: (uid: string, { documentId, locale }: Shown) => {
        if (uid !== ARTICLE || !documentId || !locale) return undefined;
        const of = { documentId, locale };
        return previewPath(of, signPreview(env.array('APP_KEYS')?.[0], of, env.int('PREVIEW_MINUTES', 60)));
      },
    },
  },
  flags: { nps: false, promoteEE: false },
});

export default config;
