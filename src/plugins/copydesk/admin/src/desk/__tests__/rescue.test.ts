import { changedFields, forgetUnsaved, keepUnsaved, unsavedOf } from '../rescue';

/** A tab's storage; `room` is how many characters fit into it. */
function storageOf(room = Infinity): Storage {
  const entries = new Map<string, string>();
  return {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => {
      const others = [...entries].filter(([other]) => other !== key);
      if (others.reduce((sum, [, text]) => sum + text.length, value.length) > room)
        throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, value);
    },
    removeItem: (key: string) => void entries.delete(key),
    key: (index: number) => [...entries.keys()][index] ?? null,
    get length() {
      return entries.size;
    },
  } as Storage;
}

const ARTICLE = { uid: 'api::article.article', documentId: 'a1', locale: 'de' };
const NOW = new Date('2026-01-01T12:00:00Z');

describe('what was typed and not saved', () => {
  test('is offered for the same document in the same locale, and for no other', () => {
    const storage = storageOf();
    keepUnsaved(storage, ARTICLE, { headline: 'Getippt' }, NOW);
    const stored = { headline: 'Gespeichert', kicker: 'x' };
    expect(unsavedOf(storage, ARTICLE, stored)).toEqual({
      fields: { headline: 'Getippt' },
      at: '2026-01-01T12:00:00.000Z',
    });
    expect(unsavedOf(storage, { ...ARTICLE, locale: 'en' }, stored)).toBeUndefined();
    expect(unsavedOf(storage, { ...ARTICLE, documentId: undefined }, stored)).toBeUndefined();
  });

  test('is not offered where it is what is stored', () => {
    const storage = storageOf();
    keepUnsaved(storage, ARTICLE, { body: [{ type: 'paragraph' }] }, NOW);
    expect(unsavedOf(storage, ARTICLE, { body: [{ type: 'paragraph' }] })).toBeUndefined();
  });

  test('is not offered once it is forgotten', () => {
    const storage = storageOf();
    keepUnsaved(storage, ARTICLE, { headline: 'Getippt' }, NOW);
    forgetUnsaved(storage, ARTICLE);
    expect(unsavedOf(storage, ARTICLE, {})).toBeUndefined();
  });

  test('goes before what was left behind in other documents', () => {
    const storage = storageOf(200);
    const other = { ...ARTICLE, documentId: 'a2' };
    keepUnsaved(storage, other, { headline: 'x'.repeat(100) }, NOW);
    expect(keepUnsaved(storage, ARTICLE, { headline: 'y'.repeat(100) }, NOW)).toBe(true);
    expect(unsavedOf(storage, ARTICLE, {})?.fields).toEqual({ headline: 'y'.repeat(100) });
    expect(unsavedOf(storage, other, {})).toBeUndefined();
  });

  test('that finds no room leaves nothing older behind, and that is told', () => {
    const storage = storageOf(200);
    keepUnsaved(storage, ARTICLE, { headline: 'Kurz' }, NOW);
    expect(keepUnsaved(storage, ARTICLE, { headline: 'x'.repeat(300) }, NOW)).toBe(false);
    expect(unsavedOf(storage, ARTICLE, {})).toBeUndefined();
  });

  test('is the fields that differ, and no others', () => {
    expect(changedFields({ a: 1, b: [1], c: undefined }, { a: 1, b: [2] })).toEqual({ b: [1] });
  });
});
