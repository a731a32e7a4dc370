import { isLookAlike, sharedReading } from './characters';
import type { Letter } from './letters';
import type { Message } from '../types';

/** How one letter, or two, of a name as written differ from the registered ones. */
export type Slip = {
  /** The first letter that differs, counted in the name. */
  readonly at: number;
  readonly kind: 'swapped' | 'look-alike' | 'same-reading' | 'other';
  readonly reason: Message;
};

const textOf = (letters: readonly Letter[]) => letters.map(({ raw }) => raw).join('');

/** Letters that make a syllable longer, or nothing of its own: added or dropped, the name still sounds alike. */
const LENGTHENING = /^[ーッっァィゥェォャュョ]$/;

function compareLetters(written: Letter, right: Letter, at: number, names: { a: string; b: string }): Slip {
  const values = { written: written.raw, other: right.raw };
  const reading = sharedReading(written.text, right.text);
  if (reading !== undefined)
    return {
      at,
      kind: 'same-reading',
      reason: { key: 'likeness.same-reading', values: { ...values, reading } },
    };
  if (isLookAlike(written.text, right.text))
    return { at, kind: 'look-alike', reason: { key: 'likeness.look-alike', values } };
  return { at, kind: 'other', reason: { key: 'likeness.changed', values: { ...names, ...values } } };
}

/**
 * @param written the letters of a name as written
 * @param right the registered ones, as many
 * @returns how the two differ in one letter or two swapped ones; undefined where they do not, or in more
 */
export function slipBetween(written: readonly Letter[], right: readonly Letter[]): Slip | undefined {
  if (written.length !== right.length) return undefined;
  const apart = written.flatMap(({ code }, i) => (code === right[i]?.code ? [] : [i]));
  const [at, next] = apart;
  const [one, other] = [written[at ?? -1], right[at ?? -1]];
  if (at === undefined || !one || !other || apart.length > 2) return undefined;
  const names = { a: textOf(written), b: textOf(right) };
  if (next === undefined)
    return one.script === other.script ? compareLetters(one, other, at, names) : undefined;
  const isSwap = next === at + 1 && one.code === right[next]?.code && other.code === written[next]?.code;
  if (!isSwap) return undefined;
  const values = { ...names, first: other.raw, second: one.raw };
  return { at, kind: 'swapped', reason: { key: 'likeness.swapped', values } };
}

/** @returns how a katakana word differs from another in one letter more, less or changed; undefined where it does otherwise */
export function slipOfWord(written: readonly Letter[], right: readonly Letter[]): Slip | undefined {
  if (written.length === right.length) return slipBetween(written, right);
  const [longer, shorter] = written.length > right.length ? [written, right] : [right, written];
  if (longer.length !== shorter.length + 1) return undefined;
  const at = longer.findIndex(({ code }, i) => code !== shorter[i]?.code);
  const extra = longer[at];
  if (!extra || longer.slice(at + 1).some(({ code }, i) => code !== shorter[at + i]?.code)) return undefined;
  const values = { longer: textOf(longer), shorter: textOf(shorter), letters: extra.raw };
  const kind = LENGTHENING.test(extra.text) || extra.code === longer[at - 1]?.code ? 'same-reading' : 'other';
  return { at, kind, reason: { key: 'likeness.extra-letter', values } };
}
