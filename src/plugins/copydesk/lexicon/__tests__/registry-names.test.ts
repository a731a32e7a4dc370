import { check } from '../../engine';
import { buildRegistry } from '../../engine/registry';
import type { Person } from '../../engine/types';
import { loadLexicon } from '../load';

const lexicon = loadLexicon();

/** All rules, the real lexicon: what is said about a text of a registry of these people. */
function saidOf(text: string, people: readonly (string | Person)[], language = 'de'): string[] {
  const registry = buildRegistry(
    people.map((person, i) => (typeof person === 'string' ? { id: `p${i}`, name: person } : person)),
  );
  const { findings, failures } = check(
    { fields: [{ path: 'body', text, kind: 'text' }], language },
    { registry, lexicon },
  );
  expect(failures).toEqual([]);
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ mention, suggestions }) => `${mention.surface} → ${suggestions[0] ?? '?'}`);
}

type Row = readonly [text: string, people: readonly string[], said: readonly string[], language?: string];

const FLAGGED: readonly Row[] = [
  ['Die Politikerin Lena Wirtz kam.', ['Lena Wirz'], ['Lena Wirtz → Lena Wirz']],
  ['Mohammed Kudus traf. Mohammed Salah fehlte.', ['Mohamed Salah'], ['Mohammed Salah → Mohamed Salah']],
  ['Stephan Raab lachte.', ['Stefan Raab'], ['Stephan Raab → Stefan Raab']],
  ['Sarah Connor sang.', ['Sara Connor'], ['Sarah Connor → Sara Connor']],
  ['George W. Busch kam.', ['George W. Bush', 'Wilhelm Busch'], ['George W. Busch → George W. Bush']],
  ['Wilhelm Bush dichtete.', ['George W. Bush', 'Wilhelm Busch'], ['Wilhelm Bush → Wilhelm Busch']],
  ['Gerd Miller schoss.', ['Gerd Müller', 'Arthur Miller'], ['Gerd Miller → Gerd Müller']],
  [
    'Julian Nagelsman kam. Nagelsmann ging. Nagelsman lachte.',
    ['Julian Nagelsmann'],
    ['Julian Nagelsman → Julian Nagelsmann', 'Nagelsman → Nagelsmann'],
  ],
  ['Emmanuel Macron kam. Macon ging.', ['Emmanuel Macron'], ['Macon → Macron']],
  [
    'Emmanuel Macon kam. Macon ging.',
    ['Emmanuel Macron'],
    ['Emmanuel Macon → Emmanuel Macron', 'Macon → Macron'],
  ],
  [
    'Angela Merkl kam. Frau Merckel ging.',
    ['Angela Merkel'],
    ['Angela Merkl → Angela Merkel', 'Merckel → Merkel'],
  ],
  ['Бойко Борсиов, Румен Радев', ['Бойко Борисов', 'Румен Радев'], ['Бойко Борсиов → Бойко Борисов'], 'bg'],
  ['Марии Захоровой', ['Мария Захарова'], ['Марии Захоровой → Марии Захаровой'], 'ru'],
  ['Ірини Верищук', ['Ірина Верещук'], ['Ірини Верищук → Ірини Верещук'], 'uk'],
  ['Věrou Jourrovou', ['Věra Jourová'], ['Věrou Jourrovou → Věrou Jourovou'], 'cs'],
  ['Nataše Pirc Mussar', ['Nataša Pirc Musar'], ['Nataše Pirc Mussar → Nataše Pirc Musar'], 'sl'],
  ['Donalda Tusska', ['Donald Tusk'], ['Donalda Tusska → Donalda Tuska'], 'pl'],
  ['He Jiankiu came.', ['He Jiankui'], ['He Jiankiu → He Jiankui'], 'en'],
];

const CLEAN: readonly (readonly [text: string, people: readonly string[], language?: string])[] = [
  ['Jonas Wirtz kam. Wirtz sagte, er gehe.', ['Lena Wirz']],
  ['Jonas Wirtz und Lena Wirz trafen sich. Wirtz ging, Wirz blieb.', ['Lena Wirz']],
  ['Mohammed Kudus traf, Mohamed Salah auch. Kudus jubelte.', ['Mohamed Salah']],
  ['John Miller und Jon Snow kamen. Miller ging.', ['Jon Snow']],
  ['Stephan Weil traf Stefan Raab. Weil und Raab.', ['Stefan Raab']],
  ['Sarah Wagner sang mit Sara Connor.', ['Sara Connor']],
  [
    'George W. Bush sprach. Bushs Rede, die Bush-Regierung. Busch schwieg.',
    ['George W. Bush', 'Wilhelm Busch'],
  ],
  ['Wilhelm Busch dichtete. Busch lachte. George W. Bush las ihn.', ['George W. Bush']],
  ['Boris Johnson kam. Johnstons Rede. Die Johnson-Regierung.', ['Boris Johnson', 'Don Johnston']],
  ['Don Johnston spielte. Boris Johnson regierte. Johnston und Johnson.', ['Boris Johnson']],
  ['Gerd Müller schoss. Müller traf. Arthur Miller schrieb.', ['Arthur Miller']],
  [
    'Gerd Müller schoss. Millers Stück, Müllers Tor. Arthur Miller schrieb.',
    ['Gerd Müller', 'Arthur Miller'],
  ],
  ['Peter Meier kam, Klaus Meyer ging. Meier, Meyer, Maier.', ['Peter Meier', 'Klaus Meyer', 'Anna Maier']],
  ['ANGELA MERKEL KOMMT. MERKELS REDE. Angela Mer\u00adkel, Merkel’s Rede', ['Angela Merkel']],
  [
    'Hans Dietrich Genscher kam. Frau Kramp-Karrenbauers Rede.',
    ['Hans-Dietrich Genscher', 'Annegret Kramp-Karrenbauer'],
  ],
  ['William Clinton kam. Clinton ging.', ['Bill Clinton']],
  [
    'Z Borutom Pahorjem, Marjanom Šarcem in Mirom Cerarjem. Cerarja.',
    ['Borut Pahor', 'Marjan Šarec', 'Miro Cerar'],
    'sl',
  ],
  ['S Andrejem Babišem a Petrem Pavlem. Babišova vláda, Pavlovi', ['Andrej Babiš', 'Petr Pavel'], 'cs'],
  ['Z Andrzejem Dudą i Lechem Wałęsą. Panie Dudo!', ['Andrzej Duda', 'Lech Wałęsa'], 'pl'],
  ['С Сергеем Лавровым и Марией Захаровой. Лаврову', ['Сергей Лавров', 'Мария Захарова'], 'ru'],
  ['З Володимиром Зеленським, Андрієм Єрмаком', ['Володимир Зеленський', 'Андрій Єрмак'], 'uk'],
  ['Бойко Борисов, Борисове! Румен Радев', ['Бойко Борисов', 'Румен Радев'], 'bg'],
  ['Boris Johnson’s plan. The Johnsons. EMMANUEL MACRON', ['Boris Johnson', 'Emmanuel Macron'], 'en'],
];

describe('registered names, with the real lexicon, are flagged', () => {
  for (const [text, people, said, language] of FLAGGED)
    it(text, () => expect(saidOf(text, people, language)).toEqual(said));
});

describe('registered names, with the real lexicon, are not flagged', () => {
  for (const [text, people, language] of CLEAN)
    it(text, () => expect(saidOf(text, people, language)).toEqual([]));
});

it('a small word before a family name is no given name, not even misspelt', () => {
  const registry = buildRegistry([
    { id: 'a', name: 'Kei Merkel' },
    { id: 'b', name: 'Auchi Merkel' },
  ]);
  const { findings } = check(
    { fields: [{ path: 'body', text: 'Bei Merkel klingelte es.', kind: 'text' }], language: 'de' },
    { registry, lexicon },
  );
  expect(findings.map(({ rule, mention }) => [rule, mention.surface])).toEqual([
    ['ambiguous-name', 'Merkel'],
  ]);
});
