import type { Newsroom } from '../helpers/workflow';
import { hire, PASSWORD } from '../helpers/users';
import { desk, newsdesk } from '../helpers/workflow';

type Permission = {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: { readonly fields?: readonly string[] };
  readonly conditions: readonly string[];
};

type Right = 'read' | 'update';

/** Versions shown to whoever may not read every field, and brought back by whoever may not write it. */
export function restoreSuite(newsroom: () => Newsroom): void {
  const act = () => desk(newsroom());
  const draftOf = async (id: string) =>
    newsroom()
      .strapi.documents('api::article.article')
      .findOne({ documentId: id, locale: 'de', populate: ['seo'] });

  /** Everything that an editor may, without reading or writing these fields. */
  async function editorWithout(name: string, right: Right, fields: readonly string[]): Promise<void> {
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
        action === `plugin::content-manager.explorer.${right}` && properties.fields
          ? { ...properties, fields: properties.fields.filter((field) => !fields.includes(field)) }
          : properties,
    }));
    const role = await roles.create({ name, code: name, description: '' });
    await roles.assignPermissions(role.id, permissions);
    await hire(strapi, `${name}@newsroom.test`, name, name);
  }

  /** Calls an address of a text, as somebody whom the newsroom does not know by name. */
  async function callAs(name: string, method: string, id: string, path: string) {
    const body = { email: `${name}@newsroom.test`, password: PASSWORD };
    const login = await newsroom().fetch('POST', '/admin/login', body);
    const { token } = login.body.data as { token: string };
    const sent = method === 'GET' ? undefined : {};
    return newsroom().fetch(method, act().document(id, path), sent, token);
  }

  test.each([
    ['lead', ['lead'], { lead: 'Geheimrat' }],
    ['seo', ['seo.description'], { seo: { title: 'Titel', description: 'Geheimrat' } }],
  ])('who may not read %s is shown it in no version and no comparison', async (field, fields, change) => {
    const name = `blind-to-${field}`;
    await editorWithout(name, 'read', fields);
    const id = await act().write('author', 'Sichtbar');
    expect((await act().rewrite('author', id, change)).status).toBe(200);
    await newsdesk(newsroom()).publish(id);
    expect((await act().rewrite('editor', id, { headline: 'Neu', [field]: null })).status).toBe(200);
    for (const path of ['/versions/1?locale=de', '/compare?from=1&to=draft&locale=de']) {
      const { status, body } = await callAs(name, 'GET', id, path);
      const told = JSON.stringify(body);
      expect([path, status, told.includes('Sichtbar')]).toEqual([path, 200, true]);
      expect([path, told.includes('Geheimrat')]).toEqual([path, false]);
      const { body: whole } = await newsroom().call('editor', 'GET', act().document(id, path));
      expect([path, JSON.stringify(whole).includes('Geheimrat')]).toEqual([path, true]);
    }
  });

  test.each([
    ['lead', ['lead'], { lead: 'Ein neuer Vorspann.' }],
    ['seo', ['seo.description'], { seo: { title: 'Titel', description: 'Beschreibung' } }],
  ])('who may not write %s brings back no version that differs in it', async (field, fields, change) => {
    const name = `without-${field}`;
    await editorWithout(name, 'update', fields);
    const id = await newsdesk(newsroom()).published('Erste Fassung');
    expect((await act().rewrite('editor', id, { headline: 'Zweite Fassung' })).status).toBe(200);
    const restore = () => callAs(name, 'POST', id, '/versions/1/restore?locale=de');
    expect((await restore()).status).toBe(200);
    expect((await act().rewrite('editor', id, { headline: 'Zweite Fassung', ...change })).status).toBe(200);
    const { status, body } = await restore();
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
