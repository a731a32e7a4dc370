import fc from 'fast-check';
import { compareNames, SAME } from '../compare';
import { render } from '../messages';
import type { Lexicon } from '../types';

const KNOWN = new Map<string, { readonly given: number; readonly family: number }>();
const GIVEN =
  'angela donald george georg boris michael thomas william bill hillary anna kim robert christian hans peter olaf mark tom john';
for (const name of GIVEN.split(' ')) KNOWN.set(name, { given: 3, family: 1 });
const FAMILY =
  'merkel trump bush busch johnson johnston muller miller clinton habeck lindner scholz zuckerberg jordan hanks banks smith';
for (const name of FAMILY.split(' ')) KNOWN.set(name, { given: 1, family: 3 });

const lexicon: Lexicon = {
  isWord: () => false,
  hasWords: () => false,
  name: (folded) => KNOWN.get(folded) ?? { given: 0, family: 0 },
};

const compare = (a: string, b: string, language?: string) =>
  compareNames(a, b, { lexicon, ...(language === undefined ? {} : { language }) });

/** One name written in two ways, by what differs. */
const SAME_NAME: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  misspelling: [
    ['Angela Mergel', 'Angela Merkel'],
    ['Robert Harbeck', 'Robert Habeck'],
    ['Emanuel Macron', 'Emmanuel Macron'],
    ['Christian Lindtner', 'Christian Lindner'],
    ['Vladimir Puttin', 'Vladimir Putin'],
  ],
  'inflected form': [
    ['Donald Trumps', 'Donald Trump'],
    ['Donalda Tuska', 'Donald Tusk'],
    ['Владимира Путина', 'Владимир Путин'],
    ['Angely Merkelové', 'Angela Merkelová'],
  ],
  romanisation: [
    ['Hirosi Kisi', 'Hiroshi Kishi'],
    ['Tarou Satou', 'Taro Sato'],
    ['Wolodymyr Selenskyj', 'Volodymyr Zelensky'],
    ['Mao Tse-tung', 'Mao Zedong'],
    ['Park Chung-hee', 'Bak Jeonghui'],
    ['Lee Myung-bak', 'Lee Myeongbak'],
    ['Muammar al-Qadhafi', 'Moammar Gaddafi'],
    ['Recep Tayyip Erdogan', 'Recep Tayyip Erdoğan'],
  ],
  script: [
    ['Владимир Путин', 'Vladimir Putin'],
    ['Владимира Путина', 'Wladimir Putin'],
    ['Κυριάκος Μητσοτάκης', 'Kyriakos Mitsotakis'],
    ['김정은', 'Kim Jong-un'],
  ],
  order: [
    ['Takaichi Sanae', 'Sanae Takaichi'],
    ['Merkel, Angela', 'Angela Merkel'],
  ],
  'title, hyphen, apostrophe, umlaut': [
    ['Dr. Angela Merkel', 'Angela Merkel'],
    ['Frank Walter Steinmeier', 'Frank-Walter Steinmeier'],
    ["Sinead O'Connor", 'Sinéad O’Connor'],
    ['Thomas Mueller', 'Thomas Müller'],
    ['ANGELA MERKEL', 'Angela Merkel'],
    ['An\u00adgela Merkel', 'Angela Merkel'],
  ],
  nickname: [['Bill Clinton', 'William Clinton']],
  part: [
    ['William Jefferson Clinton', 'William Clinton'],
    ['W. Clinton', 'William Clinton'],
    ['Ursula Leyen', 'Ursula von der Leyen'],
  ],
};

/** Two people's names, however near. */
const TWO_NAMES: readonly (readonly [string, string])[] = [
  ['Boris Johnson', 'Boris Johnston'],
  ['Thomas Müller', 'Thomas Miller'],
  ['Tom Hanks', 'Tom Banks'],
  ['Hans Müller', 'Peter Müller'],
  ['Hillary Clinton', 'Bill Clinton'],
  ['Angela Merkel', 'Donald Trump'],
  ['Kim Jong-un', 'Kim Jong-il'],
  ['Donald Trump Jr.', 'Donald Trump Sr.'],
  ['George Clinton III', 'George Clinton, Jr.'],
  ['John Smith', 'Anna Smith'],
  ['Владимир Путин', 'Дмитрий Медведев'],
];

describe('compareNames', () => {
  describe.each(Object.entries(SAME_NAME))('one name and its %s', (_, pairs) => {
    it.each(pairs)('%s is %s', (a, b) => {
      expect(compare(a, b)).toMatchObject({ same: true });
    });
  });

  it.each(TWO_NAMES)('%s is not %s', (a, b) => {
    expect(compare(a, b)).toMatchObject({ same: false });
  });

  it('is sure of equal names, under folding too', () => {
    expect(compare('Müller', 'Mueller').likeness).toBe(1);
    expect(compare('Angela Merkel', 'angela merkel').likeness).toBe(1);
  });

  it('says why, in words', () => {
    const sentences = (a: string, b: string): string[] => compare(a, b).reasons.map((m) => render(m, 'en'));
    expect(sentences('Angela Mergel', 'Angela Merkel')).toEqual([
      '“Mergel” has “g” where “Merkel” has “k”',
      '“Merkel” is known as a name, “Mergel” is not',
    ]);
    expect(sentences('Boris Johnson', 'Boris Johnston')).toContain(
      '“Johnson” and “Johnston” are both known as names of their own',
    );
    expect(sentences('Angela Merkel', 'Angela Merkel')).toEqual([
      '“Angela Merkel” and “Angela Merkel” are the same name',
    ]);
    expect(sentences('Takaichi Sanae', 'Sanae Takaichi')).toEqual(['the order of the words differs']);
  });

  it('is less sure where only one of them is called junior', () => {
    const { likeness, same, reasons } = compare('Donald Trump Jr.', 'Donald Trump');
    expect({ same, isSure: likeness === 1 }).toEqual({ same: true, isSure: false });
    expect(reasons.map(({ key }) => key)).toEqual(['likeness.generation']);
  });

  it('tells letters without vowels by what is written', () => {
    const sentences = compare('נתניהו', 'Netanyahu').reasons.map((reason) => render(reason, 'en'));
    expect(sentences).toEqual(['“נתניהו” leaves vowels unwritten; its consonants are those of “Netanyahu”']);
  });

  it('compares nothing where there is no name', () => {
    expect(compare('', 'Angela Merkel')).toMatchObject({ likeness: 0, same: false });
    expect(compare('…', '—')).toMatchObject({ likeness: 0, same: false });
    expect(compare('', '')).toMatchObject({ likeness: 1, same: true });
  });

  it('is symmetric and total, gives reasons, and says one name from the same likeness on', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(...Object.values(SAME_NAME).flat(2), ...TWO_NAMES.flat()),
    );
    fc.assert(
      fc.property(name, name, (a, b) => {
        const { likeness, same, reasons } = compare(a, b);
        expect(compare(b, a)).toEqual({ likeness, same, reasons });
        expect(same).toBe(likeness >= SAME);
        expect(likeness >= 0 && likeness <= 1).toBe(true);
        expect(reasons.length).toBeGreaterThan(0);
        for (const reason of reasons) expect(render(reason, 'de')).not.toBe(reason.key);
      }),
    );
  });

  it('comes back from names of a megabyte', () => {
    expect(compare('ab'.repeat(500_000), `${'ab'.repeat(500_000)}c`).likeness).toBeLessThanOrEqual(1);
    expect(compare('a b '.repeat(250_000), 'b a '.repeat(250_000)).likeness).toBeLessThanOrEqual(1);
  });
});
