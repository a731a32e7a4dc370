import { wordAt, withoutInvisible } from '../words';

const word = (text: string) => wordAt(text, 0, text.length);

describe('wordAt', () => {
  it('reads a word out of a text', () => {
    expect(wordAt('die Müllers da', 4, 11)).toMatchObject({
      text: 'Müllers',
      folded: 'mullers',
      isCapitalised: true,
    });
    expect(word('da')).toMatchObject({ text: 'da', isCapitalised: false });
  });

  it('leaves out what nobody sees, and puts marks and letters together', () => {
    expect(word('Ta\u00adka\u200bichi').text).toBe('Takaichi');
    expect(word('Mu\u0308ller').text).toBe('Müller');
    expect(withoutInvisible('Ta\u00adka\u2060ichi')).toBe('Takaichi');
  });

  it('gives one object for the same letters, wherever they stand', () => {
    expect(wordAt('Frau Takaichi', 5, 13)).toBe(word('Takaichi'));
    expect(word('Takaichi')).not.toBe(word('takaichi'));
    expect(word('Takaich')).not.toBe(word('Takaichi'));
  });

  it('keeps a word that is asked for again and again, however many others come, and what was noted of it', () => {
    const note = {};
    word('Takaichi').note = note;
    for (let i = 0; i < 40_000; i++) {
      word(`other${i}`);
      if (i % 1000 === 0) expect(word('Takaichi').note).toBe(note);
    }
  });

  it('forgets a word that nobody asks for any more', () => {
    word('Merkel').note = {};
    for (let i = 0; i < 40_000; i++) word(`more${i}`);
    expect(word('Merkel').note).toBeUndefined();
  });

  it('seeks no farther than a few steps for a word, however many have its hash', () => {
    const alike = Array.from({ length: 64 }, (_, i) => '\0'.repeat(i + 1));
    const words = alike.map(word);
    const kept = alike.filter((text, i) => word(text) === words[i]);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.length).toBeLessThanOrEqual(32);
    expect(alike.map((text) => word(text).text)).toEqual(alike);
  });

  it('keeps no word that is too long for one', () => {
    expect(word('a'.repeat(65))).not.toBe(word('a'.repeat(65)));
  });
});
