import type { Newsroom } from '../helpers/workflow';
import { desk, newsdesk } from '../helpers/workflow';

type Permission = {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[] };
  readonly conditions: readonly string[];
};

const UPDATE = 'plugin::content-manager.explorer.update';

/** Versions brought back by whoever may not write every field. */
export function restoreSuite(newsroom: () => Newsroom): void {
  const act = () => desk(newsroom());
  const draftOf = async (id: string) =>
    newsroom()
      .strapi.documents('api::article.article')
      .findOne({ documentId: id, locale: 'de', populate: ['seo'] });

  /** Everything that an editor may, without writing these fields. */
  async function editorWithout(name: string, fields: readonly string[]): Promise<void> {
    const { strapi } = newsroom();
    const roles = strapi.service('admin::role');
    const { id } = await roles.findOne({ code: 'newsroom-editor' });
    const held: Permission[] = await strapi
      .service('admin::permission')
      .findMany({ where: { role: { id } } });
    const permissions = held.map(({ action, subject, properties, conditions }) => ({
      action,
      subject,
      conditions,
      properties:
        action === UPDATE && properties.fields
          ? { ...properties, fields: properties.fields.filter((field) => !fields.includes(field)) }
          : properties,
    }));
    const role = await roles.create({ name, code: name, description: '' });
    await roles.assignPermissions(role.id, permissions);
    const email = `${name}@newsroom.test`;
    const person = { email, firstname: name, lastname: 'Test', password: 'Newsroom-Test-1', isActive: true };
    await strapi.service('admin::user').create({ ...person, roles: [role.id] });
  }

  /** Brings version 1 back, as somebody whom the newsroom does not know by name. */
  async function restore(name: string, id: string) {
    const body = { email: `${name}@newsroom.test`, password: 'Newsroom-Test-1' };
    const login = await newsroom().fetch('POST', '/admin/login', body);
    const { token } = login.body.data as { token: string };
    return newsroom().fetch('POST', act().document(id, '/versions/1/restore?locale=de'), {}, token);
  }

  test.each([
    ['lead', ['lead'], { lead: 'Ein neuer Vorspann.' }],
    ['seo', ['seo.description'], { seo: { title: 'Titel', description: 'Beschreibung' } }],
  ])('who may not write %s brings back no version that differs in it', async (field, fields, change) => {
    const name = `without-${field}`;
    await editorWithout(name, fields);
    const id = await newsdesk(newsroom()).published('Erste Fassung');
    expect((await act().rewrite('editor', id, { headline: 'Zweite Fassung' })).status).toBe(200);
    expect((await restore(name, id)).status).toBe(200);
    expect((await act().rewrite('editor', id, { headline: 'Zweite Fassung', ...change })).status).toBe(200);
    const { status, body } = await restore(name, id);
    expect([status, body.error?.message]).toEqual([
      400,
      `Version 1 differs in what you may not write: ${field}. Ask somebody who may.`,
    ]);
    expect(await draftOf(id)).toMatchObject({ headline: 'Zweite Fassung', ...change });
    const whole = await newsroom().call(
      'editorTwo',
      'POST',
      act().document(id, '/versions/1/restore?locale=de'),
      {},
    );
    expect(whole.status).toBe(200);
    expect(await draftOf(id)).toMatchObject({ headline: 'Erste Fassung', [field]: null });
  });
}
