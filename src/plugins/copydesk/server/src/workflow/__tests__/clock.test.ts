import { ClockProblem, dayBegan, instantOf, wallClock } from '../clock';

const BERLIN = 'Europe/Berlin';
const utc = (text: string, zone = BERLIN) => new Date(instantOf(text, zone)).toISOString();

describe("the newsroom's clock", () => {
  it.each([
    ['winter', '2026-01-15T08:00', '2026-01-15T07:00:00.000Z'],
    ['summer', '2026-07-15T08:00', '2026-07-15T06:00:00.000Z'],
    ['the minute before the clocks go forward', '2026-03-29T01:59', '2026-03-29T00:59:00.000Z'],
    ['the minute after they went forward', '2026-03-29T03:00', '2026-03-29T01:00:00.000Z'],
    ['the hour before the doubled one', '2026-10-25T01:59', '2026-10-24T23:59:00.000Z'],
    ['the hour after the doubled one', '2026-10-25T03:00', '2026-10-25T02:00:00.000Z'],
    ['a time with its own offset', '2026-10-25T02:30:00+01:00', '2026-10-25T01:30:00.000Z'],
    ['a time with a whole hour as its offset', '2026-10-25T02:30+01', '2026-10-25T01:30:00.000Z'],
    ['UTC', '2026-10-25T00:30:00Z', '2026-10-25T00:30:00.000Z'],
  ])('reads %s', (_what, text, expected) => {
    expect(utc(text)).toBe(expected);
  });

  it.each([
    ['a time that is skipped in spring', '2026-03-29T02:30', 'skipped'],
    ['a time that comes twice in autumn', '2026-10-25T02:30', 'twice'],
    ['no time at all', 'tomorrow', 'not-a-time'],
    ['the 30th of February', '2026-02-30T08:00', 'not-a-time'],
  ])('refuses %s', (_what, text, code) => {
    expect(() => instantOf(text, BERLIN)).toThrow(expect.objectContaining({ code }));
    expect(() => instantOf(text, BERLIN)).toThrow(ClockProblem);
  });

  it('does not refuse the same wall time where the clocks do not change', () => {
    expect(utc('2026-03-29T02:30', 'Asia/Tokyo')).toBe('2026-03-28T17:30:00.000Z');
  });

  it.each([
    ['Europe/Berlin', '2026-07-15T22:30:00Z', '2026-07-15T22:00:00.000Z'],
    ['Europe/Berlin', '2026-03-29T12:00:00Z', '2026-03-28T23:00:00.000Z'],
    ['America/New_York', '2026-07-15T02:00:00Z', '2026-07-14T04:00:00.000Z'],
  ])('a day of %s begins there at midnight (%s)', (zone, now, began) => {
    expect(dayBegan(zone, Date.parse(now))).toBe(began);
  });

  it('shows the wall clock on both sides of the change', () => {
    expect(wallClock('2026-10-25T00:30:00Z', BERLIN, 'en')).toMatch(/2:30.*GMT\+2/);
    expect(wallClock('2026-10-25T01:30:00Z', BERLIN, 'en')).toMatch(/2:30.*GMT\+1/);
  });
});
