/** What editors decide about findings, and what they are told when server or session are gone; in Chromium. */
import type { Page } from 'playwright-core';
import { violations } from './helpers/accessibility';
import { apiAs, makeDraft, paragraph, type AdminApi } from './helpers/api';
import { findChromium, NEEDED } from './helpers/browser';
import {
  ARTICLE,
  PERSON,
  enter,
  eventually,
  openDocument,
  panel,
  settled,
  verdict,
  type Desk,
  type Look,
  type Role,
  type Stage,
} from './helpers/desk-page';
import { press } from './helpers/press';
import { screenshot } from './helpers/screenshot';
import { tellWhatIsLeft } from './helpers/left-behind';
import { openStage } from './helpers/shared-newsroom';
import { typeAt } from './helpers/typing';

const isPossible = Boolean(findChromium()) || Boolean(process.env.CI);
const name = isPossible ? 'decisions in Chromium' : `decisions in Chromium (skipped: needs ${NEEDED})`;
const LOOKS: readonly Look[] = [
  { theme: 'light', language: 'de' },
  { theme: 'dark', language: 'en' },
];

let counter = 0;

const TAILS = 'bach brink dorf feld furt hagen hof kamp loh mark rode stedt thal wald weg wiek'.split(' ');

/** A surname of this test's own, and a slip in it. */
function surname(): { readonly right: string; readonly wrong: string } {
  const tail = TAILS[counter];
  if (tail === undefined) throw new Error('There are more tests than surnames: add some.');
  counter += 1;
  return { right: `Quastenberg${tail}`, wrong: `Quastenburg${tail}` };
}

(isPossible ? describe : describe.skip)(name, () => {
  let opened: Stage | undefined;
  let admin: AdminApi;
  const stage = (): Stage => {
    if (!opened) throw new Error('The newsroom did not open.');
    return opened;
  };

  beforeAll(async () => {
    opened = await openStage();
    admin = await apiAs(opened.url, 'admin');
  });

  afterEach(() => tellWhatIsLeft(stage()));
  afterAll(async () => {
    await opened?.browser.close();
  });

  const addPerson = async (fullName: string, more: object = {}): Promise<string> => {
    const [givenName, familyName] = fullName.split(' ');
    const { data } = await admin.post<{ data: { documentId: string } }>(
      `/content-manager/collection-types/${PERSON}`,
      { name: fullName, givenName, familyName, recordStatus: 'verified', ...more },
    );
    return data.documentId;
  };
  type Registered = { readonly name: string; readonly recordStatus: string; readonly documentId: string };
  const peopleNamed = async (fullName: string): Promise<readonly Registered[]> => {
    const query = `filters[name][$eq]=${encodeURIComponent(fullName)}`;
    const path = `/content-manager/collection-types/${PERSON}?${query}`;
    return (await admin.get<{ results: Registered[] }>(path)).results;
  };
  const distinctOf = async (documentId: string): Promise<readonly Registered[]> => {
    const path = `/content-manager/relations/${PERSON}/${documentId}/distinctFrom`;
    return (await admin.get<{ results: Registered[] }>(path)).results;
  };

  /** An article that names somebody with a slip, opened in the edit view. */
  async function openArticle(role: Role, text: string, look?: Look): Promise<Desk & { documentId: string }> {
    const documentId = await makeDraft(admin, { headline: 'Besuch im Hafen', body: [paragraph(text)] });
    const desk = await enter(stage(), role, look);
    await openDocument(desk, ARTICLE, documentId);
    return { ...desk, documentId };
  }

  const choose = async (page: Page, choice: RegExp) => {
    await panel(page)
      .getByRole('button', { name: /^(More about|Mehr zu)/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: choice }).click();
  };

  type Finding = {
    readonly rule: string;
    readonly decision?: { readonly kind: string; readonly reason?: string };
  };
  const findingsOf = async (documentId: string): Promise<readonly Finding[]> => {
    const body = { uid: ARTICLE, documentId, locale: 'de' };
    return (await admin.post<{ findings: Finding[] }>('/copydesk/check', body)).findings;
  };

  test.each(LOOKS)('a warning is acknowledged, and that is taken back ($theme, $language)', async (look) => {
    const { right, wrong } = surname();
    await addPerson(`Wendelin ${right}`, { spellings: [{ value: `Wendelin ${wrong}`, kind: 'accepted' }] });
    const desk = await openArticle('editor', `Am Morgen kam Wendelin ${wrong} an.`, look);
    const { page, documentId } = desk;
    await settled(page, 'warning');
    await choose(page, /^(Acknowledge|Bestätigen)/);
    await settled(page, 'ready');
    expect(await findingsOf(documentId)).toMatchObject([{ decision: { kind: 'acknowledged' } }]);
    await press(panel(page).getByRole('button', { name: /^1 (decided finding|entschiedener Fund)/ }));
    await panel(page).getByText('Eda Editor').waitFor();
    expect(await violations(page, '[data-copydesk=panel]')).toEqual([]);
    await screenshot(page, `decided-${look.theme}-${look.language}`);
    await press(panel(page).getByRole('button', { name: /^(Take back|Zurücknehmen)/ }));
    await settled(page, 'warning');
    expect((await findingsOf(documentId))[0]).not.toHaveProperty('decision');
    await desk.close();
  });

  test.each(LOOKS)('the chief overrides an error, with a reason ($theme, $language)', async (look) => {
    const { right, wrong } = surname();
    await addPerson(`Wendelin ${right}`);
    const desk = await openArticle('chief', `Am Morgen kam Wendelin ${wrong} an.`, look);
    const { page, documentId } = desk;
    await settled(page, 'error');
    await choose(page, /^(Override with a reason|Mit Begründung freigeben)/);
    const dialog = page.getByRole('dialog');
    const go = dialog.getByRole('button', { name: /^(Override|Freigeben)$/ });
    expect(await go.isDisabled()).toBe(true);
    expect(await violations(page, '[role=dialog]')).toEqual([]);
    await dialog.getByRole('textbox').fill('So steht es auf dem Faksimile');
    await screenshot(page, `override-${look.theme}-${look.language}`);
    await press(go);
    await settled(page, 'ready');
    expect(await findingsOf(documentId)).toMatchObject([
      { decision: { kind: 'overridden', reason: 'So steht es auf dem Faksimile' } },
    ]);
    await desk.close();
  });

  test.each(LOOKS)(
    'somebody else is picked from the registry, told apart by their note ($theme, $language)',
    async (look) => {
      const { right, wrong } = surname();
      const person = await addPerson(`Wendelin ${right}`);
      const other = await addPerson(`Wendelina ${right}`, { disambiguation: 'Ruderin aus Kiel' });
      const desk = await openArticle('admin', `Am Morgen kam Wendelin ${wrong} an.`, look);
      const { page, documentId } = desk;
      await settled(page, 'error');
      await choose(page, /^(Somebody else|Jemand anderes)/);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('combobox').click();
      await dialog.getByRole('combobox').pressSequentially(`Wendelina ${right.slice(0, 9)}`);
      await page.getByRole('option', { name: `Wendelina ${right} (Ruderin aus Kiel)` }).waitFor();
      await screenshot(page, `somebody-else-${look.theme}-${look.language}`);
      await page.getByRole('option', { name: `Wendelina ${right} (Ruderin aus Kiel)` }).click();
      await eventually(() => dialog.getByRole('combobox').inputValue(), `Wendelina ${right}`);
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      await press(dialog.getByRole('button', { name: /^(They are two people|Es sind zwei Personen)/ }));
      await settled(page, 'ready');
      expect((await distinctOf(person)).map(({ documentId: id }) => id)).toEqual([other]);
      expect(await findingsOf(documentId)).toMatchObject([{ decision: { kind: 'dismissed' } }]);
      await desk.close();
    },
  );

  test('somebody else who is in no registry is proposed for it', async () => {
    const { right, wrong } = surname();
    const person = await addPerson(`Wendelin ${right}`);
    const desk = await openArticle('admin', `Am Morgen kam Wendelin ${wrong} an.`, { language: 'de' });
    const { page } = desk;
    await settled(page, 'error');
    await choose(page, /^Jemand anderes/);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').click();
    await dialog.getByRole('combobox').pressSequentially(`Wendelin ${wrong}`);
    await page.getByRole('option', { name: `„Wendelin ${wrong}“ fürs Register vorschlagen` }).click();
    await press(dialog.getByRole('button', { name: 'Es sind zwei Personen' }));
    await settled(page, 'ready');
    const [proposed] = await peopleNamed(`Wendelin ${wrong}`);
    expect(proposed).toMatchObject({ recordStatus: 'proposed' });
    expect((await distinctOf(person)).map(({ documentId }) => documentId)).toEqual([proposed?.documentId]);
    await desk.close();
  });

  test.each(LOOKS)(
    'a spelling is filed as accepted, for this article and every other ($theme, $language)',
    async (look) => {
      const { right, wrong } = surname();
      await addPerson(`Wendelin ${right}`);
      const other = await makeDraft(admin, {
        headline: 'Ein anderer',
        body: [paragraph(`Es sprach Wendelin ${wrong}.`)],
      });
      const desk = await openArticle('admin', `Am Morgen kam Wendelin ${wrong} an.`, look);
      const { page } = desk;
      await settled(page, 'error');
      await choose(page, /^(This spelling is right|Diese Schreibweise stimmt)/);
      const dialog = page.getByRole('dialog');
      expect(await violations(page, '[role=dialog]')).toEqual([]);
      await screenshot(page, `accept-${look.theme}-${look.language}`);
      const accept = /^(Accept the spelling|Allow the spelling|Schreibweise zulassen)/;
      await press(dialog.getByRole('button', { name: accept }));
      await settled(page, 'warning');
      expect((await findingsOf(other)).map(({ rule }) => rule)).toEqual(['house-spelling']);
      await screenshot(page, `accepted-${look.theme}-${look.language}`);
      await desk.close();
    },
  );

  /** Waits until what was typed is kept in the tab. */
  const isKept = (page: Page, text: string) =>
    page.waitForFunction((typed) => Object.values(sessionStorage).some((kept) => kept.includes(typed)), text);

  test.each(LOOKS)(
    'a session that ends while one types is said plainly, and nothing typed is lost ($theme, $language)',
    async (look) => {
      const desk = await openArticle('editor', 'Am Morgen kam Sanae Takaichi an.', look);
      const { page, documentId } = desk;
      await settled(page, 'ready');
      const ended = { status: 401, json: { data: null, error: { status: 401, message: 'Unauthorized' } } };
      for (const path of ['**/copydesk/**', '**/admin/access-token'])
        await page.route(path, (route) => route.fulfill(ended));
      await typeAt(page, 'End', ' Danach sprach sie lange.');
      await page.fill('input[name=kicker]', 'Getippt ohne Sitzung');
      await panel(page)
        .getByText(/Your session has ended|Ihre Sitzung ist abgelaufen/)
        .waitFor();
      expect(await verdict(page)).toBe('unknown');
      expect(await page.inputValue('input[name=kicker]')).toBe('Getippt ohne Sitzung');
      expect(await violations(page, '[data-copydesk=panel]')).toEqual([]);
      await screenshot(page, `session-${look.theme}-${look.language}`);

      // As after a login in the same tab.
      for (const typed of ['Getippt ohne Sitzung', 'Danach sprach sie lange.']) await isKept(page, typed);
      await page.unrouteAll();
      page.once('dialog', (dialog) => void dialog.accept());
      await openDocument(desk, ARTICLE, documentId);
      const offer = page.locator('[data-copydesk=unsaved]');
      await offer.waitFor();
      expect(await violations(page, '[data-copydesk=unsaved]')).toEqual([]);
      await screenshot(page, `unsaved-${look.theme}-${look.language}`);
      await press(offer.getByRole('button', { name: /^(Put it back|Wieder einsetzen)/ }));
      await eventually(() => page.inputValue('input[name=kicker]'), 'Getippt ohne Sitzung');
      await page.locator('[data-slate-editor]').getByText('Danach sprach sie lange.').waitFor();
      await offer.waitFor({ state: 'detached' });
      await desk.close();
    },
  );

  test('what is saved is not offered again', async () => {
    const desk = await openArticle('editor', 'Am Morgen kam Sanae Takaichi an.');
    const { page, documentId } = desk;
    await settled(page, 'ready');
    await page.fill('input[name=kicker]', 'Getippt und gespeichert');
    await isKept(page, 'Getippt und gespeichert');
    await press(page.getByRole('button', { name: 'Save', exact: true }));
    await page.getByText('Saved document').first().waitFor();
    await openDocument(desk, ARTICLE, documentId);
    expect(await page.inputValue('input[name=kicker]')).toBe('Getippt und gespeichert');
    expect(await page.locator('[data-copydesk=unsaved]').count()).toBe(0);
    await desk.close();
  });

  test('a server that is gone while one types is said, and nothing passes', async () => {
    const { right, wrong } = surname();
    await addPerson(`Wendelin ${right}`);
    const desk = await openArticle('editor', 'Am Morgen kam niemand an.', { theme: 'dark', language: 'de' });
    const { page } = desk;
    await settled(page, 'ready');
    await page.route('**', (route) => route.abort('connectionrefused'));
    await typeAt(page, 'End', ` Am Abend kam Wendelin ${wrong}.`);
    await panel(page).getByText('Der Server antwortet nicht', { exact: false }).waitFor();
    expect(await verdict(page)).toBe('unknown');
    await panel(page).getByRole('button', { name: 'Noch einmal prüfen' }).waitFor();
    await page.locator('[data-slate-editor]').getByText(`Am Abend kam Wendelin ${wrong}.`).waitFor();
    await screenshot(page, 'server-gone');
    await desk.close();
  });
});
