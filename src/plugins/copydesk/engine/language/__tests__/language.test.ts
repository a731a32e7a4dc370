import { guessLanguage, withGuessedLanguage } from '..';

describe('guessLanguage', () => {
  it.each([
    ['de', 'Der Präsident ist heute mit der Ministerin in Tokio und spricht über ein Abkommen.'],
    ['en', 'The president is in Tokyo today and will meet with the minister about an agreement.'],
    ['nl', 'De president is vandaag met een minister in Tokio en spreekt over het verdrag.'],
    ['fr', 'Le président est dans la ville et rencontre une ministre pour parler des accords.'],
    ['es', 'El presidente está en la ciudad y se reúne con una ministra para hablar del acuerdo.'],
    ['it', 'Il presidente è nella città e incontra una ministra per parlare della questione.'],
    ['pl', 'Prezydent jest w Tokio i spotka się z minister, która nie chce o tym mówić.'],
    ['cs', 'Prezident je v Tokiu a setká se s ministryní, která se podle něj nebo vlády bude ptát.'],
    ['sl', 'Predsednik je v Tokiu in se bo srečal z ministrico, ki ne želi govoriti o tem.'],
    ['ru', 'Президент находится в Токио, и это не первый раз, когда он встречается с министром.'],
    ['uk', 'Президент перебуває в Токіо, і це не перший раз, коли він зустрічається з міністром.'],
    ['bg', 'Президентът е в Токио и ще се срещне с министъра, който не е говорил за това.'],
    ['ja', '高市早苗首相は東京でトランプ大統領と会談した。'],
    ['zh', '高市早苗首相在东京会见特朗普总统。'],
    ['ko', '총리는 도쿄에서 대통령을 만났다.'],
    ['el', 'Ο πρόεδρος βρίσκεται στο Τόκιο.'],
    ['ar', 'الرئيس في طوكيو اليوم'],
  ])('tells %s', (language, text) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it.each(['', 'Takaichi', '123 456', '😀', 'Sanae Takaichi trifft Donald Trump'])(
    'does not guess from %j',
    (text) => {
      expect(guessLanguage(text)).toBeUndefined();
    },
  );
});

describe('withGuessedLanguage', () => {
  it('never overrules a language that was given', () => {
    const copy = {
      fields: [{ path: 'a', kind: 'text' as const, text: 'The cat is on the mat' }],
      language: 'de',
    };
    expect(withGuessedLanguage(copy)).toBe(copy);
    expect(withGuessedLanguage({ fields: copy.fields }).language).toBe('en');
  });
});
