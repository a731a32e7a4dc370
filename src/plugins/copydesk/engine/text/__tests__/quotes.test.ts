import { tokenize } from '../../names/tokens';
import { isVerbatim, quoteSpans, verbatimSpans } from '../quotes';

const quotes = (text: string, language?: string) =>
  quoteSpans(text, language).map(({ start, end }) => text.slice(start, end));

describe('quoteSpans', () => {
  it.each([
    ['German', 'Er sagte: „Ja, gern.“ Dann ging er.', ['Ja, gern.']],
    ['English', 'He said: “Yes, please.” Then he left.', ['Yes, please.']],
    ['guillemets pointing in', 'Er sagte: »Ja, gern.« Dann ging er.', ['Ja, gern.']],
    ['guillemets pointing out', 'Il a dit : «Oui, merci.» Et puis.', ['Oui, merci.']],
    ['French with spaces', 'Il a dit : « Oui, merci. » Et puis.', [' Oui, merci. ']],
    ['straight', 'He said: "Yes, please." Then he left.', ['Yes, please.']],
    ['Japanese', '彼は「はい」と言った。', ['はい']],
    ['Polish', 'Powiedział: „Tak, proszę.” I poszedł.', ['Tak, proszę.']],
    ['two in a line', '„Ja“ und „Nein“', ['Ja', 'Nein']],
    ['one in another', '„Er sagte: ‚Komm her‘ und ging.“', ['Er sagte: ‚Komm her‘ und ging.', 'Komm her']],
    ['an apostrophe in a single quotation', '‚Das war’s doch‘', ['Das war’s doch']],
    ['one left open', 'Er sagte: „Ja, gern.\nNächster Absatz', ['Ja, gern.']],
    ['one left open at the end', 'Er sagte: „Ja, gern', ['Ja, gern']],
    ['one that runs on past its paragraph', '"Ja, gern.\nUnd dann?"', ['Ja, gern.']],
    ['straight ones with spaces inside', 'Er rief: " Ja, gern ", und ging.', [' Ja, gern ']],
    ['the next one after a lost beginning', 'Ja, gern ", sagte er, "und zwar bald".', ['und zwar bald']],
    ['one that begins with points', 'Er rief "... und zwar bald".', ['... und zwar bald']],
  ])('finds %s', (_what, text, expected) => {
    expect(quotes(text, _what.startsWith('French') ? 'fr' : undefined)).toEqual(expected);
  });

  it.each([
    ['an apostrophe', 'Das war’s. Wir haben’s.'],
    ['inches', 'Ein 15"-Bildschirm und ein 17"-Bildschirm'],
    ['nothing', 'Kein Zitat weit und breit.'],
    ['an end whose beginning is lost', 'Ja, gern ", sagte er. Dann ging er.'],
    ['a straight mark that stands alone', 'Das "Lied verklang. Dann ging er.'],
  ])('finds none in %s', (_what, text) => {
    expect(quotes(text)).toEqual([]);
  });

  it('comes back from a million open marks', () => {
    expect(quoteSpans('„a '.repeat(300_000)).length).toBeGreaterThan(0);
  });
});

describe('verbatimSpans', () => {
  const verbatim = (text: string) =>
    verbatimSpans(text, tokenize(text)).map(({ start, end }) => text.slice(start, end));

  it('takes two words and more for speech', () => {
    expect(verbatim('„Ja, gern“')).toEqual(['Ja, gern']);
  });

  it('does not take a single word in marks for speech', () => {
    expect(verbatim('Der „Trump“-Effekt und das „Ja“')).toEqual([]);
  });

  it('keeps the outermost of nested ones', () => {
    expect(verbatim('„Er sagte ‚Komm her‘ und ging“')).toEqual(['Er sagte ‚Komm her‘ und ging']);
  });
});

describe('isVerbatim', () => {
  const spans = [
    { start: 5, end: 10 },
    { start: 20, end: 30 },
  ];
  it.each([
    [5, 10, true],
    [6, 9, true],
    [20, 25, true],
    [4, 10, false],
    [9, 11, false],
    [12, 15, false],
    [31, 35, false],
  ])('%i–%i: %s', (start, end, expected) => {
    expect(isVerbatim({ start, end }, spans)).toBe(expected);
  });
});
