import { isOurs, slugAfterMend, slugFor, slugWhileTyping, type Past } from '../following';

const pair = (text: string, slug: string) => ({ text, slug });

const MISTAKEN = pair('Zelensky und Takahiti', 'zelensky-und-takahiti');
const RIGHT = pair('Selenskyj und Takaichi', 'selenskyj-und-takaichi');
const HALF = 'zelensky-und-takaichi';
const NEW: Past = { saved: pair('', ''), locale: 'de' };
const SAVED: Past = { saved: MISTAKEN, locale: 'de' };

describe('a slug that was made of its text before a mend', () => {
  it.each([
    ['saved', MISTAKEN, SAVED],
    ['never saved', MISTAKEN, NEW],
    [
      'numbered',
      pair(MISTAKEN.text, 'zelensky-und-takahiti-2'),
      { ...SAVED, saved: pair(MISTAKEN.text, 'zelensky-und-takahiti-2') },
    ],
    ['saved before its text was typed on', pair('Zelensky und Takahiti einig', MISTAKEN.slug), SAVED],
    ['mended by itself before', pair(MISTAKEN.text, HALF), { ...SAVED, mended: HALF }],
    ['empty', pair(MISTAKEN.text, ''), NEW],
  ])('is made of the mended one: %s', (_name, before, past) => {
    const after = pair(before.text.replace('Zelensky', 'Selenskyj').replace('Takahiti', 'Takaichi'), HALF);
    const slug = slugAfterMend(before, after, past);
    expect(slug).toBe(slugFor(after.text, past));
    expect(isOurs({ ...after, slug }, past)).toBe(true);
  });

  test('keeps following while one types on', () => {
    const longer = pair(`${RIGHT.text} in Tokio`, RIGHT.slug);
    expect(slugWhileTyping(longer, RIGHT.text, SAVED)).toBe('selenskyj-und-takaichi-in-tokio');
  });

  test('is the saved one again when the mend is taken back, number and all', () => {
    const saved = pair(MISTAKEN.text, 'zelensky-und-takahiti-2');
    expect(slugAfterMend(RIGHT, pair(saved.text, HALF), { ...SAVED, saved })).toBe(saved.slug);
  });

  test('is mended in its words where its text is not', () => {
    expect(slugAfterMend(MISTAKEN, pair(MISTAKEN.text, HALF), SAVED)).toBe(HALF);
  });
});

describe('a slug that somebody chose', () => {
  const chosen = pair(MISTAKEN.text, 'gipfel-mit-takahiti');
  it.each([
    ['saved', { ...SAVED, saved: chosen }],
    ['now', SAVED],
    ['in a new entry', NEW],
  ])('is mended in its words and does not follow: %s', (_name, past) => {
    const after = pair(RIGHT.text, 'gipfel-mit-takaichi');
    expect(slugAfterMend(chosen, after, past)).toBe(after.slug);
    expect(isOurs(after, past)).toBe(false);
    expect(slugWhileTyping(pair('Ganz neu', after.slug), after.text, past)).toBe(after.slug);
  });
});

describe('while one types', () => {
  test('the slug of a new entry follows, also from nothing', () => {
    expect(slugWhileTyping(pair('Kiew', ''), '', NEW)).toBe('kiew');
    expect(slugWhileTyping(pair('Kiew heute', 'kiew'), 'Kiew', NEW)).toBe('kiew-heute');
    expect(slugWhileTyping(pair('', 'kiew'), 'Kiew', NEW)).toBe('');
  });

  test('one that was saved is left to the server', () => {
    expect(slugWhileTyping(pair('Ganz neu', MISTAKEN.slug), MISTAKEN.text, SAVED)).toBe(MISTAKEN.slug);
  });

  test('a number that somebody typed stays', () => {
    expect(slugWhileTyping(pair('Wahlabend', 'wahl-2025'), 'Wahl', NEW)).toBe('wahl-2025');
  });

  test('what comes into the form together with its text stays', () => {
    expect(slugWhileTyping(pair('Ganz neu', 'gipfel'), MISTAKEN.text, SAVED)).toBe('gipfel');
  });
});
