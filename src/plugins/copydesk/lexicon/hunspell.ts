/** One rule of a Hunspell affix file: what it takes off, what it adds, and where. */
type Affix = {
  readonly isPrefix: boolean;
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
};

type Affixes = {
  readonly byFlag: ReadonlyMap<string, readonly Affix[]>;
  readonly crossing: ReadonlySet<string>;
};

const MORE_FLAGS = /\/.*$/;

function readAffixes(source: string): Affixes {
  const byFlag = new Map<string, Affix[]>();
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
    byFlag.get(flag)?.push({
      isPrefix,
      strip: strip === '0' ? '' : strip,
      add: add.replace(MORE_FLAGS, '').replace(/^0$/, ''),
      condition: new RegExp(isPrefix ? `^(?:${condition || '.'})` : `(?:${condition || '.'})$`, 'u'),
    });
  }
  return { byFlag, crossing };
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
  const all = [...flags].flatMap((flag) =>
    (byFlag.get(flag) ?? []).map((affix) => ({ affix, crosses: crossing.has(flag) })),
  );
  const prefixes = all.filter(({ affix }) => affix.isPrefix);
  for (const { affix, crosses } of all.filter((one) => !one.affix.isPrefix)) {
    const form = apply(affix, stem);
    if (form === null) continue;
    forms.push(form);
    if (!crosses) continue;
    for (const prefix of prefixes) if (prefix.crosses) forms.push(apply(prefix.affix, form) ?? form);
  }
  for (const { affix } of prefixes) forms.push(apply(affix, stem) ?? stem);
  return forms;
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
  for (const line of dic.split('\n').slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    if (stem !== '') yield* formsOf(stem, flags, affixes);
  }
}
