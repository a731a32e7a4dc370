import type { Booted } from '../helpers/boot';
import { SECRET, type Hidden } from '../helpers/hidden';
import { send } from '../helpers/publishing';

/** Filters and orders as questions about what no answer shows. */
export function filtersTellNothing(stage: () => Hidden): void {
  let app: Booted;
  beforeAll(() => void ({ app } = stage()));

  describe('no filter answers a question about what is hidden', () => {
    /** The right guess and a wrong one must get the same answer. */
    const ORACLES = [
      'articles?filters[headline][$contains]=WORD',
      'articles?status=draft&filters[lead][$contains]=WORD',
      'articles?filters[lead][$contains]=WORD',
      'articles?filters[people][name][$contains]=WORD',
      'articles?filters[$and][0][people][name][$contains]=WORD',
      'articles?filters[$or][0][people][spellings][value][$contains]=WORD',
      'articles?filters[quotes][text][$contains]=WORD',
      'articles?filters[agreements][name][$contains]=WORD',
      'articles?filters[quotes][agreement][name][$contains]=WORD',
      'articles?filters[agreements][parties][person][name][$contains]=WORD',
      'articles?filters[localizations][headline][$contains]=WORD',
      'articles?filters[corrections][internalNote][$contains]=WORD',
      'articles?filters[people][note][$contains]=WORD',
      'articles?filters[people][misspellings][value][$contains]=WORD',
      'people?filters[note][$contains]=WORD',
      'people?filters[misspellings][value][$contains]=WORD',
      'people?filters[name][$contains]=WORD',
      'people?filters[distinctFrom][name][$contains]=WORD',
      'people?_q=WORD',
      'articles?_q=WORD',
      'quotes?filters[agreement][name][$contains]=WORD',
      'quotes?filters[speaker][note][$contains]=WORD',
      'agreements?filters[people][name][$contains]=WORD',
      'agreements?filters[parties][person][name][$contains]=WORD',
      'articles?filters[$not][people][name][$contains]=WORD',
      'people?filters[articles][headline][$contains]=WORD',
      'articles?filters[createdBy][email][$contains]=WORD',
      'articles?filters[people][$or][0][name][$contains]=WORD',
      'articles?filters[people][$not][name][$contains]=WORD',
      'articles?filters[$not][$or][0][people][name][$contains]=WORD',
      'articles?filters[sources][claim][$contains]=WORD',
      'articles?filters[seo][title][$contains]=WORD',
      'articles?populate[people][filters][misspellings][value][$contains]=WORD',
      'articles?populate[people][filters][distinctFrom][name][$contains]=WORD',
      'articles?populate[agreements][populate][parties][filters][person][name][$contains]=WORD',
      'articles?populate[localizations][filters][headline][$contains]=WORD',
      'upload/files?filters[related][headline][$contains]=WORD',
      'articles/slug/WORD-draft',
      'articles/slug/WORD-embargo',
    ];

    test.each(ORACLES)('%s', async (path) => {
      const [right, wrong] = await Promise.all(
        [SECRET, 'zqanders'].map((word) => send(`${app.url}/api/${path.replaceAll('WORD', word)}`)),
      );
      expect(right?.status).toBe(wrong?.status);
      expect(right?.text).toBe(wrong?.text);
    });

    test.each([
      'api/articles?filters[slug]=%00',
      'api/articles?_q=%00',
      'api/articles?locale=%00',
      'api/articles/%00',
      'api/articles/slug/%00',
      'feeds/people/%00.json',
    ])('a character that no database keeps is the reader’s mistake: %s', async (path) => {
      const { status } = await send(`${app.url}/${path}`);
      expect([400, 404]).toContain(status);
    });

    test('the same filter finds what is public', async () => {
      const { json } = await send(
        `${app.url}/api/articles?filters[people][name][$contains]=Muster&fields=headline`,
      );
      expect(json.data).toHaveLength(1);
    });

    test.each([
      'articles?filters[people]=1',
      'articles?filters[people][$null]=true',
      'articles?sort=people.name:asc',
      'articles?sort[people][name]=asc',
    ])('%s is refused with a reason', async (path) => {
      const { status, json } = await send(`${app.url}/api/${path}`);
      expect(status).toBe(400);
      expect(json.error?.message).toMatch(/filters on "people"|sort takes/);
    });
  });
}
