import type { PackedList } from './packed-list';

/** One suffix or prefix rule of a Hunspell affix file: what it takes off, what it adds, and where. */
export type Affix = {
  readonly flag: string;
  readonly isPrefix: boolean;
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
};

export type Affixes = {
  readonly byFlag: ReadonlyMap<string, readonly Affix[]>;
  /** Suffixes by what they add. */
  readonly byAddition: ReadonlyMap<string, readonly Affix[]>;
  readonly longest: number;
  /** Flags of affixes that go together with those of the other side. */
  readonly crossing: ReadonlySet<string>;
};

const MORE_FLAGS = /\/.*$/;

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** @returns the rules of an affix file with single-letter flags */
export function readAffixes(source: string): Affixes {
  const byFlag = new Map<string, Affix[]>();
  const byAddition = new Map<string, Affix[]>();
  const crossing = new Set<string>();
  for (const line of source.split('\n')) {
    const [kind, flag = '', strip = '', add = '', condition = ''] = line.trim().split(/\s+/);
    if (kind !== 'SFX' && kind !== 'PFX') continue;
    if (!byFlag.has(flag)) {
      byFlag.set(flag, []);
      if (strip === 'Y') crossing.add(flag);
      continue;
    }
    const isPrefix = kind === 'PFX';
    const affix: Affix = {
      flag,
      isPrefix,
      strip: strip === '0' ? '' : strip,
      add: add.replace(MORE_FLAGS, '').replace(/^0$/, ''),
      condition: new RegExp(isPrefix ? `^(?:${condition || '.'})` : `(?:${condition || '.'})$`, 'u'),
    };
    push(byFlag, flag, affix);
    if (!isPrefix) push(byAddition, affix.add, affix);
  }
  const longest = Math.max(0, ...[...byAddition.keys()].map((add) => add.length));
  return { byFlag, byAddition, longest, crossing };
}

function apply(affix: Affix, word: string): string | null {
  const { isPrefix, strip, add, condition } = affix;
  if (!condition.test(word)) return null;
  if (isPrefix) return word.startsWith(strip) ? add + word.slice(strip.length) : null;
  return word.endsWith(strip) ? word.slice(0, word.length - strip.length) + add : null;
}

/** One stem with all its forms: suffixed, prefixed, and both where the dictionary lets them cross. */
function formsOf(stem: string, flags: string, { byFlag, crossing }: Affixes): string[] {
  const forms = [stem];
  const all = [...flags].flatMap((flag) => byFlag.get(flag) ?? []);
  const prefixes = all.filter(({ isPrefix }) => isPrefix);
  for (const affix of all.filter(({ isPrefix }) => !isPrefix)) {
    const form = apply(affix, stem);
    if (form === null) continue;
    forms.push(form);
    if (!crossing.has(affix.flag)) continue;
    for (const prefix of prefixes) if (crossing.has(prefix.flag)) forms.push(apply(prefix, form) ?? form);
  }
  for (const prefix of prefixes) forms.push(apply(prefix, stem) ?? stem);
  return forms;
}

function* entriesOf(dic: string): Generator<readonly [string, string]> {
  for (const line of dic.split('\n').slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    if (stem !== '') yield [stem, flags];
  }
}

/**
 * Writes out a Hunspell dictionary with single-letter flags.
 *
 * @param aff the affix file's text
 * @param dic the word file's text
 * @returns every form, compounds left aside
 */
export function* expandHunspell(aff: string, dic: string): Generator<string> {
  const affixes = readAffixes(aff);
  for (const [stem, flags] of entriesOf(dic)) yield* formsOf(stem, flags, affixes);
}

/** @returns the lines of a word file as a packed list wants them, the flags of a stem listed twice joined */
export function hunspellLines(dic: string): string[] {
  const flags = new Map<string, string>();
  for (const [stem, more] of entriesOf(dic)) flags.set(stem, (flags.get(stem) ?? '') + more);
  return [...flags].map(([stem, all]) => `${stem}\t${all}`);
}

/**
 * The same for a word file that lists each stem once, as it stands: to sort a quarter of a million lines, which nobody
 * asks for who looks whole words up, takes seconds.
 */
export function linesAsListed(dic: string): Buffer {
  const words = dic.slice(dic.indexOf('\n') + 1).replace(/\r/g, '');
  return Buffer.from(`${words.replaceAll('/', '\t')}${words.endsWith('\n') ? '' : '\n'}`);
}

/** No form is as long (the longest stems have some thirty letters), and each rule copies the word it is held to. */
const LONGEST = 64;

/**
 * Looks words up in a Hunspell dictionary by taking suffixes off, without writing it out.
 *
 * @param stems a packed list of `hunspellLines` or `linesAsListed`
 */
export function hunspellWords(affixes: Affixes, stems: PackedList): { has(word: string): boolean } {
  const bears = ({ strip, add, flag, condition }: Affix, word: string): boolean => {
    const stem = word.slice(0, word.length - add.length) + strip;
    return condition.test(stem) && (stems.find(stem)?.includes(flag) ?? false);
  };
  return {
    has(word) {
      if (word.length > LONGEST) return false;
      if (stems.find(word) !== undefined) return true;
      for (let length = Math.min(affixes.longest, word.length - 1); length >= 0; length--) {
        const rules = affixes.byAddition.get(length === 0 ? '' : word.slice(-length)) ?? [];
        if (rules.some((affix) => bears(affix, word))) return true;
      }
      return false;
    },
  };
}
