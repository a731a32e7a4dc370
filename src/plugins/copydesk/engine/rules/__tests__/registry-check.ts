import { check } from '../../check';
import { fold } from '../../names/fold';
import { buildRegistry } from '../../registry';
import type { NamedRule } from '..';
import { RULES } from '..';
import type { Field, Finding, Lexicon, Person, Registry } from '../../types';

export const TAKAICHI: Person = {
  id: 'takaichi',
  name: 'Sanae Takaichi',
  givenName: 'Sanae',
  familyName: 'Takaichi',
  gender: 'female',
};
export const TAKAICHI_WITH_WRONGS: Person = {
  ...TAKAICHI,
  spellings: [
    { value: 'Sanae Takahiti', kind: 'wrong' },
    { value: 'Sanae Takahichi', kind: 'wrong' },
  ],
};
export const SELENSKYJ: Person = {
  id: 'selenskyj',
  name: 'Wolodymyr Selenskyj',
  givenName: 'Wolodymyr',
  familyName: 'Selenskyj',
  spellings: [
    { value: 'Wladimir Selenski', kind: 'former' },
    { value: 'Wolodymyr Selensky', kind: 'accepted' },
    { value: 'Volodymyr Zelensky', kind: 'accepted', language: 'en' },
    { value: 'Володимир Зеленський', kind: 'native', language: 'uk' },
  ],
};
export const PEOPLE: readonly Person[] = [
  TAKAICHI,
  SELENSKYJ,
  { id: 'trump', name: 'Donald Trump' },
  { id: 'abe', name: 'Shinzo Abe' },
  { id: 'merkel', name: 'Angela Merkel', givenName: 'Angela', familyName: 'Merkel' },
  { id: 'leyen', name: 'Ursula von der Leyen', givenName: 'Ursula', familyName: 'von der Leyen' },
  { id: 'bush', name: 'George W. Bush', givenName: 'George W.', familyName: 'Bush' },
  { id: 'busch', name: 'Wilhelm Busch' },
  { id: 'johnson', name: 'Boris Johnson' },
  { id: 'johnston', name: 'Don Johnston' },
  { id: 'mueller', name: 'Gerd Müller' },
  { id: 'miller', name: 'Arthur Miller' },
  { id: 'karl-mueller', name: 'Karl Müller' },
  { id: 'kim', name: 'Kim Jong-un', givenName: 'Jong-un', familyName: 'Kim', familyNameFirst: true },
  { id: 'tusk', name: 'Donald Tusk' },
  {
    id: 'putin',
    name: 'Wladimir Putin',
    spellings: [{ value: 'Владимир Путин', kind: 'native', language: 'ru' }],
  },
];

const WORDS = new Set(
  (
    'händler handler vertrag verträge kanzlerin premier regierung rede bund busch trumpf gipfel treffen präsident ' +
    'der die das und in von mit über trifft the and of meets talks president plan'
  ).split(' '),
);
const SLOVENE_WORDS = new Set(['bitka', 'metla', 'mesto']);
const GIVEN = new Set(
  'peter donald angela boris wilhelm george gerd karl arthur ursula martin anna'.split(' '),
);
/** Names that a list holds once. */
const STRAY = new Set(['dragen']);
const FAMILY = new Set(
  'müller muller miller johnson johnston bush busch merkel schmidt maier trump'.split(' '),
);

/** A handful of words and names: enough for the tables, and the same on every machine. */
export const LEXICON: Lexicon = {
  isWord: (word, language) =>
    (['de', 'en'].includes(language.slice(0, 2)) && WORDS.has(word.toLowerCase())) ||
    (language === 'sl' && SLOVENE_WORDS.has(word.toLowerCase())),
  hasWords: (language) => ['de', 'en', 'sl'].includes(language.slice(0, 2)),
  name: (folded) => ({
    given: GIVEN.has(fold(folded)) ? 3 : STRAY.has(folded) ? 1 : 0,
    family: FAMILY.has(fold(folded)) ? 3 : 0,
  }),
};

export type Sample = {
  readonly people?: readonly Person[];
  readonly linked?: readonly string[];
  readonly language?: string;
  readonly kind?: Field['kind'];
  readonly rules?: readonly string[];
};

const built = new WeakMap<readonly Person[], Registry>();

function registryOf(people: readonly Person[]): Registry {
  const registry = built.get(people) ?? buildRegistry(people);
  built.set(people, registry);
  return registry;
}

/** Runs the registry's rules (all of them, unless named) over one text. */
export function findingsIn(text: string, sample: Sample = {}): readonly Finding[] {
  const field: Field = { path: 'body', text, kind: sample.kind ?? 'text' };
  const wanted = sample.rules ?? ['wrong-spelling', 'near-miss', 'house-spelling'];
  const rules: readonly NamedRule[] = RULES.filter(({ id }) => wanted.includes(id));
  const { findings, failures } = check(
    { fields: [field], language: sample.language ?? 'de', people: sample.linked ?? [] },
    {
      registry: registryOf(sample.people ?? PEOPLE),
      lexicon: LEXICON,
      rules,
      settings: {
        rules: Object.fromEntries(wanted.map((id) => [id, { certain: 'error', likely: 'warning' }])),
      },
    },
  );
  if (failures.length > 0)
    throw new Error(failures.map(({ rule, message }) => `${rule}: ${message}`).join('; '));
  return findings;
}

/** What was found, as "surface → first suggestion". */
export function said(findings: readonly Finding[]): string[] {
  return findings.map(({ mention, suggestions }) => `${mention.surface} → ${suggestions[0] ?? '?'}`);
}

/** The text with the first suggestion of every finding put in its place. */
export function mended(text: string, findings: readonly Finding[]): string {
  return [...findings]
    .sort((a, b) => b.mention.span.start - a.mention.span.start)
    .reduce(
      (rest, { mention: { span }, suggestions }) =>
        rest.slice(0, span.start) + (suggestions[0] ?? '') + rest.slice(span.end),
      text,
    );
}
