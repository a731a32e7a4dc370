import { instantOf } from '../day';

test.each([
  ['2026-01-15T00:00:00', 'Europe/Berlin', '2026-01-14T23:00:00.000Z'],
  ['2026-07-15T23:59:59.999', 'Europe/Berlin', '2026-07-15T21:59:59.999Z'],
  ['2026-03-29T00:00:00', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-29T23:59:59.999', 'Europe/Berlin', '2026-03-29T21:59:59.999Z'],
  ['2026-01-15T00:00:00', 'Asia/Tokyo', '2026-01-14T15:00:00.000Z'],
])('%s in %s is %s', (wall, zone, instant) => expect(instantOf(wall, zone)).toBe(instant));
