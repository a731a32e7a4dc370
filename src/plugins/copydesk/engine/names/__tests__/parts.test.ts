import fc from 'fast-check';
import { isNickname } from '../nicknames';
import { isArabicArticle, isParticle, isSonOf } from '../particles';
import { nameParts, withoutArticle } from '../parts';
import { isNameSuffix, isTitle } from '../titles';

const words = (name: string): string =>
  nameParts(name)
    .words.map(({ folded }) => folded)
    .join(' ');

describe('nameParts', () => {
  it.each([
    ['Dr. Angela Merkel', 'angela merkel'],
    ['Frau Prof. Dr. Merkel', 'merkel'],
    ['Merkel, Angela', 'angela merkel'],
    ['Ms. Aine Begley, Executive Assistant', 'aine begley'],
    ['Martin Luther King, Jr.', 'martin luther king'],
    ['Martin Luther King Jr.', 'martin luther king'],
    ['Hans-Dietrich Genscher', 'hans dietrich genscher'],
    ['J.-C. Juncker', 'j c juncker'],
    ['JC Juncker', 'j c juncker'],
    ['Sinéad O’Connor', 'sinead oconnor'],
    ['Do\u00adnald Trump', 'donald trump'],
    ['Ig0r Sech1n', 'igor sechin'],
    ['Angela Merkel (CDU)', 'angela merkel'],
    ['김정은', 'kim jeongeun'],
    ['Барак Обама', 'barak obama'],
    ['TRUMP', 'trump'],
    ['Dr.', 'dr'],
    ['', ''],
    ['123 …', '123'],
  ])('reads %s as: %s', (name, read) => {
    expect(words(name)).toBe(read);
  });

  it('tells that a family name stood first', () => {
    expect(nameParts('Merkel, Angela').isReversed).toBe(true);
    expect(nameParts('Angela Merkel').isReversed).toBe(false);
  });

  it('marks initials and particles, and takes no capital for a particle', () => {
    expect(nameParts('Ursula von der Leyen').words.map(({ isParticle: is }) => is)).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(nameParts('Hans O. Meyer').words[1]).toMatchObject({ isInitial: true, isParticle: false });
  });

  it('never throws, and stays small on a hostile name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => nameParts(name).words.length <= 16));
    expect(nameParts('a '.repeat(1_000_000)).words.length).toBeLessThanOrEqual(16);
  });
});

describe('titles', () => {
  it.each(['Dr.', 'Frau', 'Präsident', 'Sheikh', 'Mr', 'Professorin'])('knows %s', (word) => {
    expect(isTitle(word)).toBe(true);
  });

  it.each(['Angela', 'Merkel', 'Jr.', ''])('does not take %s for one', (word) => {
    expect(isTitle(word)).toBe(false);
  });

  it('keeps what stands after a name apart', () => {
    expect(isNameSuffix('Jr.')).toBe(true);
    expect(isNameSuffix('Dr.')).toBe(false);
  });
});

describe('particles', () => {
  it.each(['von', 'van', 'de', 'la', 'bin', 'al'])('knows %s', (word) => {
    expect(isParticle(word)).toBe(true);
  });

  it('does not take names for particles', () => {
    expect(isParticle('vonnegut')).toBe(false);
    expect(isArabicArticle('bin')).toBe(false);
    expect(isArabicArticle('el')).toBe(true);
    expect(isSonOf('ibn')).toBe(true);
    expect(isSonOf('von')).toBe(false);
  });

  it('takes a written-on article off long words alone', () => {
    expect(withoutArticle('elkaddafi')).toBe('kaddafi');
    expect(withoutArticle('albert')).toBe('albert');
    expect(withoutArticle('merkel')).toBe('merkel');
  });
});

describe('isNickname', () => {
  it.each([
    ['bill', 'william'],
    ['william', 'bill'],
    ['bill', 'will'],
    ['sepp', 'josef'],
    ['sasha', 'aleksandr'],
    ['pepe', 'jose'],
    ['kuba', 'jakub'],
    ['honza', 'jan'],
    ['wim', 'wilhelmus'],
  ])('holds %s and %s for one given name', (a, b) => {
    expect(isNickname(a, b) || isNickname(b, a)).toBe(true);
  });

  it.each([
    ['bill', 'bob'],
    ['anna', 'hans'],
    ['william', 'william'],
    ['bill', ''],
    ['angela', 'angelo'],
  ])('does not hold %s and %s for one', (a, b) => {
    expect(isNickname(a, b)).toBe(false);
  });
});
