/** How far ahead of UTC the clocks of a zone are at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${format.format(instant).replace(' ', 'T')}Z`) - Math.floor(instant / 1000) * 1000;
}

/**
 * @param wall a date and time as the clocks of the zone show it
 * @param timeZone an IANA name
 * @returns the instant, in ISO 8601; on the night of a change of the clocks it may be the other of two
 */
export function instantOf(wall: string, timeZone: string): string {
  const asUtc = Date.parse(`${wall}Z`);
  const nearly = asUtc - offsetAt(asUtc, timeZone);
  return new Date(asUtc - offsetAt(nearly, timeZone)).toISOString();
}
