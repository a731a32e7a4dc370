import { check } from '../../check';
import { tokenize } from '../../names/tokens';
import { buildRegistry } from '../../registry';
import { EMPTY_LEXICON } from '../../__tests__/fakes';
import type { Field, Lexicon, Passage } from '../../types';
import { languagesAlong, withPassages } from '..';

const ENGLISH =
  'The president said that it was not the first time and that they were not going to be the last.';
const GERMAN =
  'Der Präsident sagte, dass es nicht das erste Mal war und dass sie auch nicht die letzten sein werden.';
const POLISH =
  'Prezydent powiedział, że to nie jest pierwszy raz i że nie wie, czy to się dla niego już skończyło.';

const fieldOf = (text: string, more: Partial<Field> = {}): Field => ({
  path: 'body',
  text,
  kind: 'text',
  ...more,
});
const passagesOf = (text: string, language: string | undefined, more: Partial<Field> = {}) =>
  (withPassages(fieldOf(text, more), tokenize(text), language).passages ?? []).map(
    ({ start, end, language: own }) => `${own}: ${text.slice(start, start + 3)}…${text.slice(end - 3, end)}`,
  );

describe('a paragraph in another language than its text', () => {
  it.each<[string, string, string, string[]]>([
    ['is known in German', 'de', `${GERMAN}\n${ENGLISH}\n${GERMAN}`, ['en: The…ast']],
    ['is known in English', 'en', `${ENGLISH}\n${GERMAN}\n${POLISH}`, ['de: Der…den', 'pl: Pre…yło']],
    ['is known by the first part of the tag', 'en-GB', `${ENGLISH}\n${GERMAN}`, ['de: Der…den']],
    ['is not looked for in short ones', 'de', `${GERMAN}\nThe president said that it was the last.`, []],
    ['is not seen in a sentence of its own language', 'de', GERMAN, []],
    [
      'is not seen in names',
      'de',
      'Donald Trump, Joe Biden, Angela Merkel, Olaf Scholz, Sanae Takaichi, Xi Jinping, Emmanuel Macron, Keir Starmer',
      [],
    ],
    ['is not seen where one sentence is the other’s', 'de', `${GERMAN} ${ENGLISH}`, []],
    ['is not seen where nobody knows the text’s', '', `${GERMAN}\n${ENGLISH}`, []],
  ])('%s', (_what, language, text, expected) =>
    expect(passagesOf(text, language || undefined)).toEqual(expected),
  );

  it('is as the markup says, where it says anything', () => {
    const passages: Passage[] = [{ start: 0, end: ENGLISH.length, language: 'fr' }];
    expect(passagesOf(ENGLISH, 'de', { passages })).toEqual(['fr: The…st.']);
  });

  it('is not looked for in a slug', () => {
    expect(passagesOf(ENGLISH, 'de', { kind: 'slug' })).toEqual([]);
  });
});

it('the language along a field is the passage’s, else the field’s, else the document’s', () => {
  const passages = [{ start: 2, end: 4, language: 'EN' }];
  const along = (field: Field) => [0, 2, 3, 4].map(languagesAlong(field, { language: 'de-AT' }));
  expect(along(fieldOf('abcdef', { passages }))).toEqual(['de-at', 'en', 'en', 'de-at']);
  expect(along(fieldOf('abcdef', { passages, language: 'fr' }))).toEqual(['fr', 'en', 'en', 'fr']);
  expect(along(fieldOf('abcdef'))).toEqual(['de-at', 'de-at', 'de-at', 'de-at']);
});

describe('the rules read a passage in its own language', () => {
  const selenskyj = {
    id: 's',
    name: 'Wolodymyr Selenskyj',
    spellings: [
      { value: 'Volodymyr Zelensky', kind: 'accepted' as const, language: 'en' },
      { value: 'Volodymyr Selensky', kind: 'wrong' as const, language: 'de' },
    ],
  };
  const bush = { id: 'b', name: 'George Bush' };
  const trump = { id: 't', name: 'Donald Trump' };
  const lexicon: Lexicon = {
    ...EMPTY_LEXICON,
    hasWords: () => true,
    isWord: (word, language) => language === 'de' && word.toLowerCase() === 'buch',
  };
  const found = (text: string, passages?: readonly Passage[]) =>
    check(
      { fields: [fieldOf(text, passages ? { passages } : {})], language: 'de' },
      { registry: buildRegistry([selenskyj, bush, trump]), lexicon },
    ).findings.map(({ rule, mention }) => `${rule}: ${mention.surface}`);

  it('its spellings', () => {
    expect(found(`${GERMAN} Volodymyr Zelensky.`)).toEqual(['house-spelling: Volodymyr Zelensky']);
    expect(found(`${GERMAN}\n${ENGLISH} Volodymyr Zelensky.`)).toEqual([]);
    expect(found(`${GERMAN}\n${ENGLISH} Volodymyr Selensky.`)).not.toContain(
      'wrong-spelling: Volodymyr Selensky',
    );
  });

  it('its dictionary', () => {
    const text = 'George Bush. Buch';
    expect(found(text)).toEqual([]);
    expect(found(text, [{ start: 0, end: text.length, language: 'en' }])).toEqual(['near-miss: Buch']);
  });

  it('its grammar', () => {
    const text = 'Donald Trumpa';
    expect(found(text)).toEqual(['near-miss: Donald Trumpa']);
    expect(found(text, [{ start: 0, end: text.length, language: 'pl' }])).toEqual([]);
  });
});
