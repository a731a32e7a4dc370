import { slugOf } from '../slug-of';

describe('slugOf', () => {
  it.each([
    ['Trump und Takaichi unterzeichnen Abkommen', 'de', 'trump-und-takaichi-unterzeichnen-abkommen'],
    ['Größe, Öl & Übermut: „Goldene Ära“', 'de', 'groesse-oel-und-uebermut-goldene-aera'],
    ['Müller & Sons', 'en', 'mueller-and-sons'],
    ['Škoda, Łódź, São Paulo', 'en', 'skoda-lodz-sao-paulo'],
    ['Зеленский', 'de', 'zelenskij'],
    ['日本', 'de', ''],
  ])('writes %j in %s as %j', (text, locale, slug) => {
    expect(slugOf(text, locale)).toBe(slug);
  });

  it('cuts a long slug at a word', () => {
    const slug = slugOf('sehr langer titel '.repeat(20));
    expect(slug.length).toBeLessThanOrEqual(120);
    expect(slug).toMatch(/(sehr|langer|titel)$/);
  });

  it('reads decomposed umlauts like composed ones', () => {
    expect(slugOf('Müller'.normalize('NFD'))).toBe('mueller');
  });
});
