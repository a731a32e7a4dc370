import { citationAt } from '../cited';

/** What is said of the first of the words between braces. */
function citation(marked: string, language?: string) {
  const start = marked.indexOf('{');
  const end = marked.indexOf('}') - 1;
  return citationAt(marked.replace(/[{}]/g, ''), { start, end }, language);
}

describe('a spelling the text speaks of', () => {
  it.each([
    ['„Olav {Scholz} [sic] muss weg“', 'de'],
    ['{Takahiti} (sic!) stand da', undefined],
  ])('is marked: %s', (text, language) => {
    expect(citation(text, language)).toBe('sic');
  });

  it.each([
    ['In einer früheren Fassung hieß die Ministerin {Schultze}. Sie heißt Svenja Schulze.', 'de'],
    ['Ihr Name war falsch geschrieben: {Takahiti}.', 'de'],
    ['Er wurde fälschlicherweise {Recker} genannt.', 'de'],
    ['She is Saoirse Ronan, not {Saorise Ronan}.', 'en'],
    ['Sie heißt Takaichi, nicht „{Takahiti}“.', 'de'],
    ['An earlier version of this article misspelled her name as {Takahiti}.', 'en'],
    ['Correction: his name was misspelt {Oldenberg}.', 'en'],
    ['В предыдущей версии статьи он назван {Немцев}.', 'ru'],
    ['W poprzedniej wersji tekstu było {Kaczynski}.', 'pl'],
    ['V předchozí verzi stálo {Babis}.', 'cs'],
  ])('is corrected: %s', (text, language) => {
    expect(citation(text, language)).toBe('correction');
  });

  it.each([
    ['Vitali Klitschko, ukrainisch Witalij {Klytschko}, regiert die Stadt.', 'de'],
    ['Naguib {Machfus}, so die ältere Umschrift, bekam den Preis.', 'de'],
    ['Er heißt Taro Aso, auch {Asou} geschrieben.', 'de'],
    ['Mao Zedong, once spelled {Mao Tse-tung}, died.', 'en'],
  ])('is another transcription: %s', (text, language) => {
    expect(citation(text, language)).toBe('correction');
  });

  it.each([
    ['{Klytschko} sprach mit russischen Politikern.', 'de'],
    ['{Takahiti} hat ein Buch geschrieben, auch Gedichte.', 'de'],
    ['{Takahiti}, die auch Gedichte geschrieben hat, sprach.', 'de'],
    ['{Takahiti} has also written a book.', 'en'],
    ['Police mistakenly shot {Takahiti}.', 'en'],
    ['Der irrtümlich verhaftete {Takahiti} kam frei.', 'de'],
    ['{Takahiti} sprach. In einer früheren Fassung fehlte das.', 'de'],
    ['Das ist nicht {Takahiti}.', 'de'],
    ['{Takahiti}, sicher', 'de'],
    ['In einer früheren Fassung.\n{Takahiti} kommt', 'de'],
  ])('is used: %s', (text, language) => {
    expect(citation(text, language)).toBeUndefined();
  });
});
