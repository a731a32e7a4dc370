import { carry } from '../spans';

const BEFORE = 'Trump und Takahiti haben sich getroffen';
const anchorOf = (text: string, word: string) => {
  const start = text.indexOf(word);
  return { start, end: start + word.length, of: word };
};
const carried = (after: string, word = 'Takahiti', before = BEFORE) =>
  carry(before, after, [anchorOf(before, word)]).map(({ start, end }) => after.slice(start, end));

describe('carrying underlines along while one types', () => {
  test.each([
    ['typing behind it', 'Trump und Takahiti haben sich gestern getroffen'],
    ['typing before it', 'Donald Trump und Takahiti haben sich getroffen'],
    ['an emoji before it', '👩🏽‍🚒 Trump und Takahiti haben sich getroffen'],
    ['a combining mark before it', 'Tru\u0308mp und Takahiti haben sich getroffen'],
    ['deleting before it', 'Takahiti haben sich getroffen'],
    ['a full stop right behind it', 'Trump und Takahiti. haben sich getroffen'],
  ])('keeps the word underlined after %s', (_, after) => {
    expect(carried(after)).toEqual(['Takahiti']);
  });

  test.each([
    ['a letter inside it', 'Trump und Takahxiti haben sich getroffen'],
    ['a letter right behind it', 'Trump und Takahitis haben sich getroffen'],
    ['a letter right before it', 'Trump und ATakahiti haben sich getroffen'],
    ['its deletion', 'Trump und haben sich getroffen'],
    ['its mending', 'Trump und Takaichi haben sich getroffen'],
  ])('drops the underline after %s', (_, after) => {
    expect(carried(after)).toEqual([]);
  });

  test('keeps right-to-left words in place', () => {
    const before = 'ביביי נתניהו אמר';
    expect(carried('אתמול ביביי נתניהו אמר', 'נתניהו', before)).toEqual(['נתניהו']);
  });

  test('gives the anchors back unchanged when nothing changed', () => {
    const anchors = [anchorOf(BEFORE, 'Trump')];
    expect(carry(BEFORE, BEFORE, anchors)).toBe(anchors);
  });
});
