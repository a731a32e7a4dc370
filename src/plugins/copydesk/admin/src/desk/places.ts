import type { SourceRange, WireFinding } from '../../../contracts/check';

/** An entry, as the edit form holds it. */
export type Values = Readonly<Record<string, unknown>>;

/** Names one finding of one answer. */
export const keyOf = (finding: WireFinding): string =>
  `${finding.rule}|${finding.path}|${finding.start}|${finding.end}|${finding.person?.id ?? ''}`;

/** The top-level field a range lies in. */
export const topField = (range: SourceRange): string => String(range.pointer[0]);

/** The string at a path of an entry, or undefined where there is none (the passage was removed meanwhile). */
export function stringAt(values: unknown, pointer: readonly (string | number)[]): string | undefined {
  let value = values;
  for (const step of pointer) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return typeof value === 'string' ? value : undefined;
}

/** The entry with the string at that path replaced; what it does not touch stays the same object. */
export function withStringAt(values: Values, pointer: readonly (string | number)[], text: string): Values {
  return put(values, pointer, text) as Values;
}

function put(value: unknown, [step, ...rest]: readonly (string | number)[], text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) {
    const copy = [...(value as unknown[])];
    copy[Number(step)] = put(copy[Number(step)], rest, text);
    return copy;
  }
  const record = (value ?? {}) as Record<string, unknown>;
  return { ...record, [step]: put(record[step], rest, text) };
}
