import { onEveryDatabase } from './helpers/databases';
import type { Room } from './helpers/room';
import { openRoom } from './helpers/room';
import { ARTICLE, desk, newsdesk } from './helpers/workflow';

onEveryDatabase('a slug', (kind) => {
  let room: Room;
  let act: ReturnType<typeof desk>;
  const content = `/content-manager/collection-types/${ARTICLE}`;

  beforeAll(async () => {
    room = await openRoom('slugs', kind);
    act = desk(room);
  });
  afterAll(() => room?.close());

  const slug = async (id: string) => {
    const { body } = await room.call('editor', 'GET', `${content}/${id}?locale=de`);
    return (body.data as { slug: string }).slug;
  };
  /** The form sends everything back, the slug that it was given included. */
  const saveForm = async (id: string, change: object) =>
    act.rewrite('editor', id, { slug: await slug(id), ...change });

  test('is made of the headline, follows it, and tells entries apart', async () => {
    const [first, second] = [
      await act.write('author', 'Lage in Kiew'),
      await act.write('author', 'Lage in Kiew'),
    ];
    expect([await slug(first), await slug(second)]).toEqual(['lage-in-kiew', 'lage-in-kiew-1']);
    for (const id of [first, second]) await saveForm(id, { headline: 'Lage in Kyjiw' });
    expect([await slug(first), await slug(second)]).toEqual(['lage-in-kyjiw', 'lage-in-kyjiw-1']);
    await saveForm(second, { lead: 'Ein anderer Vorspann.' });
    expect(await slug(second)).toBe('lage-in-kyjiw-1');
  });

  test('as the form makes it while somebody types is numbered where another has it', async () => {
    await act.write('author', 'Der Gipfel');
    const { body } = await room.call('author', 'POST', `${content}?locale=de`, {
      headline: 'Der Gipfel',
      slug: 'der-gipfel',
    });
    expect((body.data as { slug: string }).slug).toBe('der-gipfel-1');
  });

  test('as the form makes it when a name is mended follows on, numbered where another has it', async () => {
    await act.write('author', 'Selenskyj und Takaichi');
    const id = await act.write('author', 'Zelensky und Takahiti');
    await act.rewrite('editor', id, { headline: 'Selenskyj und Takaichi', slug: 'selenskyj-und-takaichi' });
    expect(await slug(id)).toBe('selenskyj-und-takaichi-1');
    await saveForm(id, { headline: 'Takaichi und Selenskyj' });
    expect(await slug(id)).toBe('takaichi-und-selenskyj');
  });

  test('that somebody chose stays', async () => {
    const id = await act.write('author', 'Der Besuch');
    await act.rewrite('editor', id, { headline: 'Ein Besuch', slug: 'staatsbesuch' });
    await saveForm(id, { headline: 'Der zweite Besuch' });
    expect(await slug(id)).toBe('staatsbesuch');
  });

  test('that readers know stays, be the article live or held', async () => {
    const id = await newsdesk(room).published('Das Abkommen steht');
    await saveForm(id, { headline: 'Das Abkommen steht fest' });
    expect(await slug(id)).toBe('das-abkommen-steht');
    expect((await act.move('chief', id, 'held', { comment: 'Wir prüfen.' })).status).toBe(200);
    await saveForm(id, { headline: 'Das Abkommen wackelt' });
    expect(await slug(id)).toBe('das-abkommen-steht');
  });
});
