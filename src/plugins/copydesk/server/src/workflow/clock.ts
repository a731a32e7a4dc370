import { DateTime } from 'luxon';

/** A wall clock's time that is no time, or two. */
export class ClockProblem extends Error {
  constructor(
    readonly code: 'not-a-time' | 'skipped' | 'twice',
    readonly wall: string,
    readonly zone: string,
  ) {
    super(`${wall} in ${zone}: ${code}`);
    this.name = 'ClockProblem';
  }
}

const HAS_OFFSET = /[tT].*(?:[zZ]|[+-]\d{2}(?::?\d{2})?)$/;

/** @returns the newsroom's time zone: as configured, else the server's */
export const zoneOr = (timeZone: string | undefined): string =>
  timeZone ?? DateTime.local().zoneName ?? 'UTC';

/**
 * Reads a time as people give it.
 *
 * @param text ISO 8601 with an offset, or a wall clock's time in the newsroom
 * @param zone IANA name
 * @returns milliseconds since 1970, UTC
 * @throws ClockProblem where the wall clock skips that time (spring) or shows it twice (autumn): then an offset is needed
 */
export function instantOf(text: string, zone: string): number {
  if (HAS_OFFSET.test(text)) {
    const instant = DateTime.fromISO(text);
    if (!instant.isValid) throw new ClockProblem('not-a-time', text, zone);
    return instant.toMillis();
  }
  const local = DateTime.fromISO(text, { zone });
  if (!local.isValid) throw new ClockProblem('not-a-time', text, zone);
  const asked = DateTime.fromISO(text, { zone: 'utc' });
  if (local.toFormat('yyyy-MM-dd HH:mm:ss') !== asked.toFormat('yyyy-MM-dd HH:mm:ss'))
    throw new ClockProblem('skipped', text, zone);
  if (local.getPossibleOffsets().length > 1) throw new ClockProblem('twice', text, zone);
  return local.toMillis();
}

/**
 * @param zone IANA name
 * @param now milliseconds since 1970, UTC
 * @returns when the newsroom's day began, ISO 8601
 */
export const dayBegan = (zone: string, now: number): string =>
  new Date(DateTime.fromMillis(now, { zone }).startOf('day').toMillis()).toISOString();

/**
 * @param instant ISO 8601
 * @param zone IANA name
 * @param language of the reader
 * @returns the newsroom's wall clock with its zone, for people
 */
export function wallClock(instant: string, zone: string, language: 'de' | 'en'): string {
  return DateTime.fromISO(instant, { zone })
    .setLocale(language)
    .toLocaleString({ ...DateTime.DATETIME_MED, timeZoneName: 'short' });
}
