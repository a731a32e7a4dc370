import type { Core, UID } from '@strapi/strapi';
import { MAY_READ, MAY_REPEAT } from '../publishing/webhooks/contract';

const ARTICLE = 'api::article.article';
const REGISTRY = 'api::person.person';
const RECORDS = [REGISTRY, 'api::agreement.agreement', 'api::quote.quote'] as const;

/** Only who keeps a record may say that it is right. */
const KEEPERS_FIELDS = ['recordStatus', 'verifiedBy', 'verifiedAt'];

type Explorer = 'create' | 'read' | 'update' | 'delete' | 'publish';

/** What a role may do with documents of one type. */
type Grant = {
  readonly uid: UID.ContentType;
  readonly actions: readonly Explorer[];
  /** Only documents that this person created. */
  readonly own?: readonly Explorer[];
  readonly withoutFields?: readonly string[];
};

type Role = {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly grants: readonly Grant[];
  /** Actions without a content type. */
  readonly actions: readonly string[];
  /** What the role may do about findings and an article's stage: the plugin's actions. */
  readonly desk: readonly string[];
};

const AUTHORS_DESK = ['check', 'workflow.submit'];
const EDITORS_DESK = [
  ...AUTHORS_DESK,
  'acknowledge',
  'dismiss',
  'accept',
  'ledger',
  'workflow.return',
  'workflow.approve',
  'workflow.schedule',
  'workflow.correct',
  'workflow.spike',
  'workflow.assign',
];
const CHIEFS_DESK = [...EDITORS_DESK, 'override', 'workflow.hold', 'workflow.kill', 'workflow.emergency'];

const PROPOSE_RECORDS = RECORDS.map((uid): Grant => ({
  uid,
  actions: ['create', 'read'],
  withoutFields: KEEPERS_FIELDS,
}));
const KEEP_RECORDS = RECORDS.map((uid): Grant => ({ uid, actions: ['create', 'read', 'update', 'delete'] }));

const EVERYONE = ['plugin::upload.read', 'plugin::upload.assets.create', 'plugin::upload.assets.update'];

/** The newsroom's four roles; Super Admin, who may do everything, is Strapi's own. */
export const ROLES: readonly Role[] = [
  {
    code: 'newsroom-author',
    name: 'Newsroom author',
    description: 'Writes articles and proposes records. / Schreibt Artikel und schlägt Einträge vor.',
    grants: [
      { uid: ARTICLE, actions: ['create', 'read', 'update', 'delete'], own: ['update', 'delete'] },
      ...PROPOSE_RECORDS,
    ],
    actions: EVERYONE,
    desk: AUTHORS_DESK,
  },
  {
    code: 'newsroom-editor',
    name: 'Newsroom editor',
    description:
      'Edits, decides on findings and publishes. / Redigiert, entscheidet über Hinweise und veröffentlicht.',
    grants: [
      { uid: ARTICLE, actions: ['create', 'read', 'update', 'delete', 'publish'] },
      ...PROPOSE_RECORDS,
    ],
    actions: EVERYONE,
    desk: EDITORS_DESK,
  },
  {
    code: 'newsroom-chief',
    name: 'Chief on duty',
    description:
      'Everything an editor may, and overrides with a reason. / Alles wie die Redaktion, und übergeht mit Begründung.',
    grants: [{ uid: ARTICLE, actions: ['create', 'read', 'update', 'delete', 'publish'] }, ...KEEP_RECORDS],
    actions: [...EVERYONE, MAY_READ, MAY_REPEAT],
    desk: CHIEFS_DESK,
  },
  {
    code: 'newsroom-registry',
    name: 'Registry keeper',
    description: 'Keeps people, agreements and quotes. / Pflegt Personen, Abkommen und Zitate.',
    grants: [{ uid: ARTICLE, actions: ['read'] }, ...KEEP_RECORDS],
    actions: EVERYONE,
    desk: ['check'],
  },
];

type Permission = {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[]; locales?: string[] };
  conditions?: string[];
};

/** Makes the roles that are missing; a role that somebody has changed since stays as it is. */
export async function ensureRoles(strapi: Core.Strapi): Promise<ReadonlyMap<string, { id: number }>> {
  const service = strapi.service('admin::role');
  const made = new Map<string, { id: number }>();
  for (const role of ROLES) {
    const existing = await service.findOne({ code: role.code });
    const entry =
      existing ?? (await service.create({ name: role.name, code: role.code, description: role.description }));
    if (!existing) await service.assignPermissions(entry.id, await permissionsOf(strapi, role));
    made.set(role.code, entry);
  }
  return made;
}

async function permissionsOf(strapi: Core.Strapi, role: Role): Promise<Permission[]> {
  const locales = (await strapi.plugin('i18n').service('locales').find()).map(
    (locale: { code: string }) => locale.code,
  );
  const documents = role.grants.flatMap((grant) =>
    grant.actions.map((action): Permission => {
      const isLocalized = strapi
        .plugin('i18n')
        .service('content-types')
        .isLocalizedContentType(strapi.contentTypes[grant.uid]);
      const hasFields = action !== 'delete' && action !== 'publish';
      return {
        action: `plugin::content-manager.explorer.${action}`,
        subject: grant.uid,
        properties: {
          ...(hasFields && { fields: fieldsOf(strapi, grant) }),
          ...(isLocalized && { locales }),
        },
        conditions: grant.own?.includes(action) ? ['admin::is-creator'] : [],
      };
    }),
  );
  const desk = role.desk.map((name): Permission => ({ action: `plugin::copydesk.${name}` }));
  return [...documents, ...desk, ...role.actions.map((action): Permission => ({ action }))];
}

function fieldsOf(strapi: Core.Strapi, { uid, withoutFields = [] }: Grant): string[] {
  const fields: string[] = strapi
    .service('admin::content-type')
    .getNestedFields(strapi.contentTypes[uid], { components: strapi.components });
  return fields.filter((field) => !withoutFields.includes(field));
}
