import fc from 'fast-check';
import { carryEnding, inflect, INFLECTED_LANGUAGES, isInflectionOf, lemmas } from '..';

/** Language, base form, other forms of that name. */
const FORMS: readonly (readonly [string, string, string])[] = [
  ['de', 'Trump', "Trumps Trump's Trumpsche Trumpschen Trump'sche"],
  ['de', 'Takaichi', 'Takaichis Takaichische'],
  ['de', 'Grass', "Grass' Grass’ Grassens Grasssche"],
  ['de', 'Merkel', 'Merkels Merkelsche Merkelscher MERKELS'],
  ['de', 'Marx', "Marx' Marxens Marxsche"],
  ['de', 'Selenskyj', 'Selenskyjs'],
  ['en', 'Trump', "Trump's Trump’s Trumps Trumps'"],
  ['en', 'James', "James' James's Jameses"],
  ['pl', 'Trump', 'Trumpa Trumpowi Trumpem Trumpie Trumpów Trumpowie'],
  ['pl', 'Kowalski', 'Kowalskiego Kowalskiemu Kowalskim Kowalska Kowalskiej Kowalską Kowalscy Kowalskich'],
  ['pl', 'Marek', 'Marka Markowi Markiem Marku'],
  ['pl', 'Paweł', 'Pawła Pawłowi Pawłem Pawle'],
  ['pl', 'Theresa', 'Theresy Theresie Theresę Theresą'],
  ['pl', 'Asia', 'Asi Asię Asią'],
  ['pl', 'Maria', 'Marii Marię Marią Mario'],
  ['pl', 'Kaczyński', 'Kaczyńskiego Kaczyńskim'],
  ['pl', "O'Leary", "O'Leary'ego O’Leary’ego O'Leary'emu"],
  ['pl', 'Tusk', 'Tuska Tuskowi Tuskiem Tusku'],
  ['pl', 'Wałęsa', 'Wałęsy Wałęsie Wałęsę Wałęsą'],
  ['pl', 'Moniuszko', 'Moniuszki Moniuszce Moniuszkę Moniuszką'],
  ['pl', 'Piotr', 'Piotra Piotrowi Piotrem Piotrze'],
  ['pl', 'Polak', 'Polacy Polaków Polakom Polakami'],
  ['pl', 'Szwed', 'Szwedzi Szwedów Szwedami'],
  ['pl', 'Rosjanin', 'Rosjanie Rosjan Rosjanom'],
  ['pl', 'Ukrainiec', 'Ukraińcy Ukraińców'],
  ['pl', 'Niemiec', 'Niemcy Niemców'],
  ['pl', 'Gazprom', 'Gazpromu Gazpromowi Gazpromem'],
  ['pl', 'Šefčovič', 'Šefčoviča Šefčovičowi Šefčovičem'],
  ['pl', 'Muchová', 'Muchovej Muchovą'],
  ['pl', 'Coveney', 'Coveneya Coveneyowi Coveneyem'],
  ['cs', 'Sikorski', 'Sikorského Sikorskému Sikorským'],
  ['cs', 'Kaczyński', 'Kaczyńského Kaczyńskému'],
  ['cs', 'Tolstoj', 'Tolstého Tolstému'],
  ['cs', 'Rajoy', 'Rajoye Rajoyovi Rajoyem'],
  ['cs', 'Gove', 'Govea Goveem Goveovi Goveův'],
  ['cs', 'Niinistö', 'Niinistöho Niinistöa'],
  ['cs', 'Londýn', 'Londýna Londýně'],
  ['cs', 'Slovák', 'Slováci Slováků'],
  ['cs', 'Pavel', 'Pavla Pavlovi Pavlem Pavle Pavlův'],
  ['cs', 'Novák', 'Nováka Novákovi Novákem Nováková Novákové Novákovou Novákův Novákova'],
  ['cs', 'Bibiová', 'Bibiové Bibiovou'],
  ['cs', 'Zaorálek', 'Zaorálka Zaorálkovi Zaorálkem Zaorálková'],
  ['cs', 'Zdechovský', 'Zdechovského Zdechovskému Zdechovským Zdechovská Zdechovské'],
  ['cs', 'Svoboda', 'Svobody Svobodovi Svobodu Svobodou Svobodová'],
  ['cs', 'Jiří', 'Jiřího Jiřímu Jiřím'],
  ['cs', 'Aleš', 'Aleše Alešovi Alešem Alešův'],
  ['cs', 'Eva', 'Evy Evě Evu Evou Evin Evina'],
  ['cs', 'Kerry', 'Kerryho Kerrymu Kerryová'],
  ['cs', 'Němec', 'Němce Němcovi Němcem Němcová'],
  ['cs', 'Horynskyj', 'Horynského Horynskému Horynským'],
  ['cs', 'Rožanskij', 'Rožanského Rožanskému Rožanským'],
  ['sl', 'Rožanskij', 'Rožanskega Rožanskemu Rožanskim'],
  ['sl', 'Leyen', 'Leyna Leynova Leynove Leynovo'],
  ['sl', 'Pahor', 'Pahorja Pahorju Pahorjem Pahorjev Pahorjeva'],
  ['sl', 'Gove', 'Govea Goveu Goveom Goveov Goveova'],
  ['sl', 'Farage', 'Faragea Farageem Farageev Farageeve'],
  ['sl', 'May', 'Mayeva Mayeve Mayevo'],
  ['sl', 'Levi', 'Levija Leviju Levijev Levijin Levijinega'],
  ['sl', 'Julia', 'Julie Julii Julio Julijin Julijinih'],
  ['uk', 'Київ', 'Києва Києву Києвом Києві'],
  ['sl', 'Rupel', 'Rupla Ruplu Ruplom'],
  ['sl', 'Janša', 'Janše Janši Janšo Janšev'],
  ['sl', 'Tito', 'Tita Titu Titom Titov'],
  ['sl', 'Erjavec', 'Erjavca Erjavcem Erjavčev Erjavčeva Erjavčevega'],
  ['sl', 'Bertoncelj', 'Bertonclja Bertonclju Bertoncljem'],
  ['sl', 'Merkel', 'Merkla Merkelove Merklova'],
  ['sl', 'Kučan', 'Kučana Kučanu Kučanom Kučanov'],
  ['ru', 'Трамп', 'Трампа Трампу Трампом Трампе'],
  ['ru', 'Иванов', 'Иванова Иванову Ивановым Иванове Ивановой'],
  ['ru', 'Павел', 'Павла Павлу Павлом Павле'],
  ['ru', 'Толстой', 'Толстого Толстому Толстым Толстая'],
  ['ru', 'Чайковский', 'Чайковского Чайковскому Чайковским Чайковская Чайковскую'],
  ['ru', 'Мария', 'Марии Марию Марией'],
  ['ru', 'Игорь', 'Игоря Игорю Игорем'],
  ['ru', 'Сергей', 'Сергея Сергею Сергеем'],
  ['ru', 'Немец', 'Немца Немцу Немцем Немцам'],
  ['ru', 'Китаец', 'Китайца Китайцы Китайцев'],
  ['uk', 'Зеленський', 'Зеленського Зеленському Зеленським'],
  ['uk', 'Шевченко', 'Шевченка Шевченку Шевченком'],
  ['uk', 'Павло', 'Павла Павлу Павлом'],
  ['uk', 'Ольга', 'Ольги Ользі Ольгу Ольгою'],
  ['uk', 'Андрій', 'Андрія Андрію Андрієм'],
  ['uk', 'Кравець', 'Кравця Кравцю'],
  ['bg', 'Иван', 'Иване'],
  ['bg', 'Борисов', 'Борисови'],
  ['bg', 'Димитър', 'Димитре'],
  ['bg', 'Петър', 'Петре Петра'],
  ['bg', 'Поляк', 'Поляци Поляците'],
];

/** Near words that no grammar makes of each other. */
const OTHERS: readonly (readonly [string, string, string])[] = [
  ['de', 'Trump', 'Trumpf Trumpfs Tramps Trumpe'],
  ['de', 'Takaichi', 'Takahichi Takahichis Takaichs'],
  ['de', 'Merkel', 'Merkle Merkell Merkeln'],
  ['de', 'Grass', 'Gras Grasse'],
  ['en', 'Trump', "Trumpet Tramp's Trumped"],
  ['pl', 'Trump', 'Trumpfa Tramp Trumpek'],
  ['pl', 'Kowalski', 'Kowalskiegi Kowalsky Kowaski Kowalskigo'],
  ['pl', 'Masih', 'Maaih Masihax Misih'],
  ['cs', 'Bibiová', 'Bibové Bipiová Bibiov Biiovou'],
  ['cs', 'Pavel', 'Pavelx Povla'],
  ['cs', 'Horynskyj', 'Horynksého Horynskéo Horyského'],
  ['cs', 'Zdechovský', 'Zdechovký Zdechovskhéo'],
  ['sl', 'Lukašenko', 'Lukašeno Lukešenka'],
  ['sl', 'Pahor', 'Pahro Pahol'],
  ['sl', 'Bibijeva', 'Bibijeeva'],
  ['cs', 'Bibiovou', 'Bibievou'],
  ['sl', 'Michael', 'Michale Micheal'],
  ['ru', 'Трюдо', 'Трюда Трудо'],
  ['ru', 'Иванов', 'Иваннов Иванав Ивановв'],
  ['ru', 'Ризви', 'Ризвив Ринзви'],
  ['uk', 'Масіх', 'Мосіх Масііх'],
  ['bg', 'Божерикова', 'Божериков'],
  ['bg', 'Иванов', 'Иванова'],
];

const rows = (table: typeof FORMS): (readonly [string, string, string])[] =>
  table.flatMap(([language, base, forms]) => forms.split(' ').map((form) => [language, base, form] as const));

describe('isInflectionOf', () => {
  it.each(rows(FORMS))('knows in %s that %s and %s are forms of one name', (language, base, form) => {
    expect(isInflectionOf(form, base, language)).toBe(true);
    expect(isInflectionOf(base, form, language)).toBe(true);
  });

  it.each(rows(OTHERS))('does not take in %s %s and %s for forms of one name', (language, base, other) => {
    expect(isInflectionOf(other, base, language)).toBe(false);
  });

  it('knows two oblique forms of one name, and keeps a misspelt one apart', () => {
    expect(isInflectionOf('Bibiové', 'Bibiovou', 'cs')).toBe(true);
    expect(isInflectionOf('Трампа', 'Трампом', 'ru')).toBe(true);
    expect(isInflectionOf('Bibuové', 'Bibiovou', 'cs')).toBe(false);
    expect(isInflectionOf('Трампа', 'Трампм', 'ru')).toBe(false);
  });

  it('knows no grammar but equality where the language has none', () => {
    expect(isInflectionOf('Trump', 'Trump', 'xx')).toBe(true);
    expect(isInflectionOf('Trumps', 'Trump', 'xx')).toBe(false);
  });

  it('is the same from either side and never throws, whatever the words', () => {
    const word = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...FORMS.map(([, base]) => base)));
    fc.assert(
      fc.property(word, word, fc.constantFrom(...INFLECTED_LANGUAGES, '', 'xx'), (a, b, language) => {
        expect(isInflectionOf(a, b, language)).toBe(isInflectionOf(b, a, language));
        expect(isInflectionOf(a, a, language)).toBe(true);
      }),
    );
  });
});

describe('lemmas', () => {
  it.each(rows(FORMS))('finds in %s the base form %s of %s', (language, base, form) => {
    const found = lemmas(form, language).map(({ lemma }) => lemma.toLowerCase().replace('’', "'"));
    expect(found).toContain(base.toLowerCase());
  });

  it('gives the word itself first, with no ending', () => {
    expect(lemmas('Trumps', 'de')[0]).toEqual({ lemma: 'Trumps', ending: '' });
    expect(lemmas('Trumps', 'de')).toContainEqual({ lemma: 'Trump', ending: 's' });
  });

  it('leaves a word of a megabyte as it is', () => {
    const long = 'a'.repeat(1_000_000);
    expect(lemmas(long, 'pl')).toEqual([{ lemma: long, ending: '' }]);
  });
});

describe('inflect', () => {
  it.each([
    ['sl', 'Musk', ['Muska', 'Muskom', 'Muskove']],
    ['cs', 'Bibiová', ['Bibiové', 'Bibiovou']],
    ['pl', 'Piotrowski', ['Piotrowskiego', 'Piotrowskim']],
    ['ru', 'Лохер', ['Лохера', 'Лохером']],
    ['uk', 'Девід', ['Девіда', 'Девідом']],
    ['sl', 'MUSK', ['MUSKOM']],
  ])('gives in %s the forms of %s', (language, base, forms) => {
    expect(inflect(base, language)).toEqual(expect.arrayContaining(forms));
  });

  it('gives forms that are inflections of the name', () => {
    for (const language of INFLECTED_LANGUAGES)
      for (const base of ['Marek', 'Novák', 'Лохер', 'Смоле', 'Παππάς'])
        for (const form of inflect(base, language)) expect(isInflectionOf(form, base, language)).toBe(true);
  });

  it('knows none where there is no grammar', () => {
    expect(inflect('Musk', 'ja')).toEqual([]);
  });
});

describe('carryEnding', () => {
  it.each([
    ['de', 'Takahichis', 'Takahichi', 'Takaichi', 'Takaichis'],
    ['de', 'Takahichi', 'Takahichi', 'Takaichi', 'Takaichi'],
    ['de', 'TAKAHICHIS', 'TAKAHICHI', 'TAKAICHI', 'TAKAICHIS'],
    ['en', "Trumpf's", 'Trumpf', 'Trump', "Trump's"],
    ['pl', 'Trumpfa', 'Trumpf', 'Trump', 'Trumpa'],
    ['pl', 'Kowlaskiego', 'Kowlaski', 'Kowalski', 'Kowalskiego'],
    ['cs', 'Bibuové', 'Bibuová', 'Bibiová', 'Bibiové'],
    ['cs', 'Zaorélka', 'Zaorélek', 'Zaorálek', 'Zaorálka'],
    ['ru', 'Бондемрана', 'Бондемран', 'Бондерман', 'Бондермана'],
    ['ru', 'Ивонову', 'Ивонов', 'Иванов', 'Иванову'],
    ['sl', 'Pahrja', 'Pahr', 'Pahor', 'Pahorja'],
  ])('writes in %s the right form of %s (%s → %s): %s', (language, word, lemma, right, form) => {
    expect(carryEnding(word, lemma, right, language)).toBe(form);
  });

  it('never throws, whatever the words', () => {
    const word = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(word, word, word, fc.constantFrom(...INFLECTED_LANGUAGES), (a, b, c, language) => {
        expect(typeof carryEnding(a, b, c, language)).toBe('string');
      }),
    );
  });
});
