import * as fc from 'fast-check';
import { check } from '../../check';
import { EMPTY_LEXICON } from '../../__tests__/fakes';
import type { SpellingModel } from '../../consistency/model';
import { buildRegistry } from '../../registry';
import type { Field, Finding, Lexicon, Person } from '../../types';
import { inconsistentSpelling, inconsistentSpellingWith } from '../inconsistent-spelling';

/** Takes every near pair for one name, the rarer form being wrong. */
const GULLIBLE: SpellingModel = { isMisspelt: () => 0.95, isMinorWrong: () => 0.9 };
const SCEPTICAL: SpellingModel = { isMisspelt: () => 0.1, isMinorWrong: () => 0.9 };

/** Takes every near pair for one name, and cannot tell which is wrong. */
const UNDECIDED: SpellingModel = { isMisspelt: () => 0.95, isMinorWrong: () => 0.4 };

const SIDES: readonly (readonly [language: string, text: string, said: readonly string[]])[] = [
  [
    'de',
    'Sanae Takaichi sprach. Takachi lachte.',
    ['Takaichi → Takaichi / Takachi', 'Takachi → Takaichi / Takachi'],
  ],
  [
    'de',
    'Takaichi sprach. Sanae Takachi lachte.',
    ['Takaichi → Takachi / Takaichi', 'Takachi → Takachi / Takaichi'],
  ],
  ['de', 'Sanae Takaichi sprach. Takaichi ging. Takachi lachte.', ['Takachi → Takaichi']],
  ['ru', 'Лех Валенса говорил. Валенсы, Валенсе. Валнеса ушёл.', ['Валнеса → Валенса']],
];

const ROMANISED: readonly (readonly [text: string, said: readonly string[]])[] = [
  ['Sanae Takaichi sprach. Takahiti lachte.', ['Takahiti → Takaichi']],
  ['Sanae Takaichi sprach. Sanae Takahiti lachte.', ['Takahiti → Takaichi']],
  ['Sanae Takaichi sprach. Taro Takahiti lachte.', []],
  ['Sanae Takaichi sprach. Takasugi lachte.', []],
];

function findingsIn(
  fields: readonly Field[],
  model = GULLIBLE,
  language = 'de',
  people: readonly Person[] = [],
  lexicon: Lexicon = EMPTY_LEXICON,
): readonly Finding[] {
  const rule = inconsistentSpellingWith(model, () => 0.5);
  const { findings, failures } = check(
    { fields, language },
    {
      registry: buildRegistry(people),
      lexicon,
      rules: [{ id: 'inconsistent-spelling', rule }],
    },
  );
  expect(failures).toEqual([]);
  return findings;
}

const body = (text: string): Field[] => [{ path: 'body', text, kind: 'text' }];
const offered = (findings: readonly Finding[]) =>
  findings.map(({ mention, suggestions }) => `${mention.surface} → ${suggestions.join(' / ')}`);
const said = (findings: readonly Finding[]) =>
  findings.map(({ mention, suggestions }) => `${mention.surface} → ${suggestions[0]}`);

const MENDED: readonly (readonly [language: string, text: string, said: readonly string[]])[] = [
  ['de', 'Takaichi kam. Takaichi ging. Takahichi blieb.', ['Takahichi → Takaichi']],
  ['de', 'Takaichi kam. Takaichi ging. Takahichis Rede.', ['Takahichis → Takaichis']],
  ['de', 'Takaichi kam. Takaichi ging. TAKAHICHI BLEIBT', ['TAKAHICHI → TAKAICHI']],
  ['de', 'TAKAICHI KOMMT. TAKAICHI GEHT. Takahichi blieb.', ['Takahichi → Takaichi']],
  ['en', "Takaichi came. Takaichi left. Takahichi's speech.", ['Takahichi → Takaichi']],
  ['en', 'Takaichi came. Takaichi left. Taka\u00adhichi stayed.', ['Taka\u00adhichi → Takaichi']],
  ['de', 'Die Takaichi-Regierung und Takaichi. Die Takahichi-Regierung.', ['Takahichi → Takaichi']],
  ['en', 'Mohammed Karim spoke. Mohammed left. Muhammad Karim stayed.', ['Muhammad → Mohammed']],
  ['en', 'Amina Mohammed spoke. Amina Mohammed left. Muhammad stayed.', ['Muhammad → Mohammed']],
  ['de', 'MILLIC kam. MILLIC ging. MILIC blieb. Er schwieg.', ['MILIC → MILLIC']],
  ['sl', 'Govekar je tu. Govekar govori. Govekrju je vroče.', ['Govekrju → Govekarju']],
  ['pl', 'Zofia Ustrzycka z Ustrzycką. Ustrzcka mówi.', ['Ustrzcka → Ustrzycka']],
  ['cs', 'Dvorská mluví. S Dvorskou o Dvorské. O Dvroské se ví.', ['Dvroské → Dvorské']],
  ['sl', 'Poljanec govori. Poljanec je tu. Poljnaec je tam.', ['Poljnaec → Poljanec']],
  ['de', 'Quentin Tarantino kam. Tarantino ging. Tarantinu blieb.', ['Tarantinu → Tarantino']],
  ['de', 'Johnson kam. Johnson ging. Der in Ulm geborene Jonhson blieb.', ['Jonhson → Johnson']],
  ['uk', 'Джонсон тут. Джонсон там. Містер Джонсен мовчить.', ['Джонсен → Джонсон']],
  ['en', 'EAST TIMRO - Chan left. East Timor waits. Timor left.', ['TIMRO → TIMOR']],
];

const SILENT: readonly (readonly [language: string, text: string])[] = [
  ['en', 'Paul N’Golo Kanté spoke. Ngolo Kanté smiled. N’Golo left.'],
  ['en', 'Robert Gri\ufb03th sings. Griffith is new.'],
  ['de', 'Takaichi kam. Takaichis Rede. Takaichi ging.'],
  ['de', 'Wir kamen, wir kämen, er kam.'],
  ['de', 'Li und Lu und Le trafen sich.'],
  ['pl', 'Tusk spotkał Tuska z Tuskiem.'],
  ['de', 'Auf Ludwig XIII folgten andere, auch Ludwig XVIII von Frankreich.'],
  ['en', 'They praised the prophet Mohammed. Muhammad Karim said so.'],
  ['en', 'They praised the prophet Mohammed. The cleric Qari Muhammad Karim said so.'],
  ['cs', 'Stávkují i Němci. V Německu ruší lety.'],
  ['ru', 'Пётр Лужин приехал в Лужино. Лужин тут родился. Глава Лужина рад.'],
  ['bg', 'Стефан Гочев дойде. Гочев седна. Росица Гочева също. Гочева стана.'],
  ['bg', 'Иван Добчевски дойде. Мария Добчевска също.'],
  ['pl', 'Jan Karczew jedzie. Karczew wraca. Karczewo jest małe.'],
  ['pl', 'Jadą do Belgii. Belgowie czekają.'],
  ['de', 'Anna Nowak sang. Nowak, geborene Nowack, lachte.'],
  ['pl', 'Ewa Nowik śpiewała. Ewa Nowik, z domu Nowok, milczała. Nowik siedziała.'],
  ['ru', 'Прокурор Наталья Морозова ушла. Жители посёлка Морозовка рады.'],
  ['en', 'Emma Bolton left. They met in the village of Boltan.'],
  ['de', 'https://beispiel.de/Takahichi und Takaichi und @Takahichi'],
];

const LISTED_GIVEN: ReadonlySet<string> = new Set(
  'chuck michael charles mathias matthias josef anna sergej'.split(' '),
);
const LISTED_FAMILIES: ReadonlySet<string> = new Set(
  'finley findley ellison elliston michel yamasaki yamazaki gruber gruner kalinin kalinkin nielsen nielson'.split(
    ' ',
  ),
);

/** With lists that know those names. */
const TOLD: readonly (readonly [language: string, text: string, said: readonly string[]])[] = [
  // Nobody is named in full twice in one sentence; in two he is, and captions and bylines are no sentence.
  ['en', 'Chuck Findlay faced Chuck Findlei.', []],
  ['en', 'Chuck Findlay left. Chuck Findlei stayed. Findlay smiled.', ['Findlei → Findlay']],
  ['en', 'Findlay won. Photo: Chuck Findlei/AP, text: Chuck Findlay', ['Findlei → Findlay']],
  // Each given name has a family name of its own wherever it stands.
  ['de', 'Stürmer Mathias Krause und Trainer Matthias Beck kamen.', []],
  ['de', 'Mathias Krause kam. Matthias Krause ging. Mathias blieb.', ['Matthias → Mathias']],
  ['en', 'Andriy Sadovyi spoke. Andrii Sybiha listened.', []],
  ['cs', 'Michael Gove zůstal. Charles Michel přijel.', []],
  // Initials tell namesakes apart, unless they may stand for one name.
  ['en', 'K. Ellison wrote. Stan Elliston answered. Elliston won.', []],
  ['en', 'S. Ellison wrote. Stan Elliston answered. Elliston won.', ['Ellison → Elliston']],
  ['en', 'John K. Ellison wrote. Elliston answered. Elliston won.', ['Ellison → Elliston']],
  ['en', 'Taku Yamasaki left. Ryu Yamazaki stayed.', []],
  // Two people in one form of their names are two in the others.
  ['de', 'Josef Gruber kam. Anna Gruner ging. Grubers Rede.', []],
  // The text says so.
  ['en', 'Nielsen scored. Nielson, no relation, watched. Nielson left.', []],
  ['en', 'Nielsen scored. Nielson watched. Nielson left.', ['Nielsen → Nielson']],
  ['en', 'Nielsen scored. Nielsen, no relation, watched. Nielsne left.', ['Nielsne → Nielsen']],
];

describe('inconsistent-spelling', () => {
  it.each(MENDED)(
    '%s: offers the other spelling as the place asks for it: %s',
    (language, text, expected) => {
      expect(said(findingsIn(body(text), GULLIBLE, language))).toEqual(expected);
    },
  );

  it.each(SILENT)('%s: is silent on %s', (language, text) => {
    expect(said(findingsIn(body(text), GULLIBLE, language))).toEqual([]);
  });

  it.each(TOLD)('%s: tells two people by what stands around: %s', (language, text, expected) => {
    const name = (folded: string) => ({
      given: LISTED_GIVEN.has(folded) ? 3 : 0,
      family: LISTED_FAMILIES.has(folded) ? 3 : 0,
    });
    const lexicon = { ...EMPTY_LEXICON, name };
    expect(said(findingsIn(body(text), GULLIBLE, language, [], lexicon))).toEqual(expected);
  });

  it('knows a people from a family name by the given name before it', () => {
    const text = 'Karel Moravec mluvil. Moravec odešel. Moravevc zůstal.';
    const name = (folded: string) => ({ given: folded === 'karel' ? 3 : 0, family: 0 });
    const lexicon = { ...EMPTY_LEXICON, name };
    expect(said(findingsIn(body(text), GULLIBLE, 'cs', [], lexicon))).toEqual(['Moravevc → Moravec']);
    expect(findingsIn(body(text), GULLIBLE, 'cs')).toEqual([]);
  });

  it('tells two people by the names before, of which the lists know one', () => {
    const name = (folded: string) => ({
      given: folded === 'erica' ? 3 : 0,
      family: ['hobson', 'hopson'].includes(folded) ? 3 : 0,
    });
    const lexicon = { ...EMPTY_LEXICON, name };
    const found = (text: string) => said(findingsIn(body(text), GULLIBLE, 'en', [], lexicon));
    expect(found('Kishane Hobson won. Hobson smiled. Erica Hopson lost.')).toEqual([]);
    expect(found('Kishane Hobson won. Hobson smiled. Hopson lost.')).toEqual(['Hopson → Hobson']);
  });

  it('tells a Kunrei spelling though the lists know the Hepburn one', () => {
    const name = (folded: string) => ({ given: 0, family: folded === 'yamaguchi' ? 3 : 0 });
    const lexicon = { ...EMPTY_LEXICON, name };
    const text = 'Shimon Yamaguchi sprach. Yamaguti lachte.';
    expect(said(findingsIn(body(text), SCEPTICAL, 'de', [], lexicon))).toEqual(['Yamaguti → Yamaguchi']);
  });

  it('believes the model', () => {
    expect(findingsIn(body('Takaichi kam. Takaichi ging. Takahichi blieb.'), SCEPTICAL)).toEqual([]);
  });

  it('flags every mention of the wrong form and points at the first of the right one', () => {
    const text = 'Takaichi, Takaichi, Takaichi. Takahichi und Takahichi.';
    const findings = findingsIn(body(text));
    expect(findings.map(({ mention }) => mention.span.start)).toEqual([30, 44]);
    expect(findings[0]?.evidence).toMatchObject({
      kind: 'first-use',
      first: { path: 'body', span: { start: 0, end: 8 }, surface: 'Takaichi' },
      score: 0.95,
    });
    expect(new Set(findings.map(({ group }) => group)).size).toBe(1);
  });

  it('mends a slug as a slug, and lets it not count as a mention of its own', () => {
    const fields: Field[] = [
      { path: 'headline', text: 'Takahichi kommt', kind: 'text', isHeadline: true },
      { path: 'slug', text: 'takahichi-kommt', kind: 'slug' },
      { path: 'body', text: 'Takaichi kam, Takaichi ging.', kind: 'text' },
    ];
    expect(said(findingsIn(fields))).toEqual(['Takahichi → Takaichi', 'takahichi → takaichi']);
  });

  it('knows an umlaut in a slug again', () => {
    const fields: Field[] = [
      { path: 'slug', text: 'mueller-und-schroder', kind: 'slug' },
      { path: 'body', text: 'Müller und Schröder', kind: 'text' },
    ];
    expect(findingsIn(fields)).toEqual([]);
  });

  it('takes the registered spelling for the right one, however rare', () => {
    const people: Person[] = [{ id: '1', name: 'Sanae Takaichi' }];
    const findings = findingsIn(body('Takahichi, Takahichi, Takaichi.'), GULLIBLE, 'de', people);
    expect(said(findings)).toEqual(['Takahichi → Takaichi', 'Takahichi → Takaichi']);
  });

  it('leaves two registered names alone', () => {
    const people: Person[] = [
      { id: '1', name: 'Boris Johnson' },
      { id: '2', name: 'Don Johnston' },
    ];
    expect(findingsIn(body('Johnson und Johnston und Johnson'), GULLIBLE, 'de', people)).toEqual([]);
  });

  it('leaves the genitives of two registered names alone', () => {
    const people: Person[] = [
      { id: '1', name: 'Stephen Miller' },
      { id: '2', name: 'Gerd Müller' },
    ];
    const text = 'Millers Rede, Müllers Schweigen.';
    expect(said(findingsIn(body(text), GULLIBLE, 'de', people))).toEqual([]);
    expect(said(findingsIn(body(text))).length).toBeGreaterThan(0);
  });

  it.each(SIDES)('%s: of a full name and a bare one: %s', (language, text, expected) => {
    expect(offered(findingsIn(body(text), UNDECIDED, language))).toEqual(expected);
  });

  it('says where it is open which is right, and offers to write either in both places', () => {
    const findings = findingsIn(body('Sanae Takaichi sprach. Takachi lachte.'), UNDECIDED);
    expect(new Set(findings.map(({ message }) => message.key))).toEqual(
      new Set(['inconsistent-spelling.open']),
    );
    expect(new Set(findings.map(({ group }) => group)).size).toBe(1);
    const [right] = findingsIn(body('Sanae Takaichi sprach. Takaichi ging. Takachi lachte.'), UNDECIDED);
    expect(right?.message.key).toBe('inconsistent-spelling.found');
  });

  it('tells by bin and al- that two people are meant', () => {
    const two = 'Mohammed bin Salman met Mohamed bin Zayed.';
    const one = 'Mohammed bin Salman met Mohamed bin Salman.';
    const given = 'Asaad al-Khatib met Bashar al-Assad. Maher al-Assad left.';
    expect(said(findingsIn(body(given), GULLIBLE, 'en'))).toEqual([]);
    const family = 'Bashar al-Asaad met Maher al-Assad. Samer al-Assad left.';
    expect(said(findingsIn(body(family), GULLIBLE, 'en'))).toEqual(['Asaad → Assad']);
    expect(said(findingsIn(body(two), GULLIBLE, 'en'))).toEqual([]);
    expect(said(findingsIn(body(one), GULLIBLE, 'en'))).toContain('Mohamed → Mohammed');
  });

  it.each(ROMANISED)('%s', (text, expected) => {
    expect(said(findingsIn(body(text), SCEPTICAL))).toEqual(expected);
  });

  it('compares the word as written with what it suggests', () => {
    const [finding] = findingsIn(body('Merkel, Merkel, Merkels Plan. Merkls Rede.'));
    expect(finding?.suggestions).toEqual(['Merkels']);
    expect(finding?.evidence).toMatchObject({
      reasons: [{ values: { longer: 'Merkels', shorter: 'Merkls' } }],
    });
  });

  it('ends a German genitive after a sibilant with an apostrophe', () => {
    expect(said(findingsIn(body('Schulz kam. Schulz ging. Schulls Rede.')))).toEqual(['Schulls → Schulz’']);
    expect(said(findingsIn(body('Merkel kam. Merkel ging. Merkells Rede.')))).toEqual(['Merkells → Merkels']);
  });

  it('never flags a form that it offers elsewhere', () => {
    const text = 'Kowalski, Kowalski, Kowalski, Kovalski, Kovalski, Kovalsky.';
    const findings = findingsIn(body(text));
    const wrong = new Set(findings.map(({ mention }) => mention.surface));
    for (const { suggestions } of findings) expect(wrong.has(suggestions[0] ?? '')).toBe(false);
  });
});

const NAMES = [
  'Takaichi',
  'Takahichi',
  'TAKAICHI',
  'Müller',
  'Muller',
  'Путин',
  'Пуитин',
  'Tuska',
  'Tuszka',
  'ß',
  'İ',
  '𝔗akaichi',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...NAMES), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 30,
  })
  .map((words) => words.join(' '));

describe('inconsistent-spelling on any text', () => {
  it('names stretches of the text as they stand there', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom('de', 'en', 'pl', 'ru', 'xx'), (text, language) => {
        for (const { mention } of findingsIn(body(text), GULLIBLE, language)) {
          expect(text.slice(mention.span.start, mention.span.end)).toBe(mention.surface);
          expect(mention.surface).not.toBe('');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('comes back from ten thousand different names and on one word a megabyte long', () => {
    const many = Array.from(
      { length: 10_000 },
      (_, i) => `Nam${(i * 7919).toString(26).replace(/\d/g, 'x')}`,
    );
    const rule = [{ id: 'inconsistent-spelling', rule: inconsistentSpelling }];
    const options = { registry: buildRegistry([]), lexicon: EMPTY_LEXICON, rules: rule };
    for (const text of [many.join(' '), 'A'.repeat(1_000_000)])
      expect(check({ fields: body(text), language: 'de' }, options).failures).toEqual([]);
  });
});
