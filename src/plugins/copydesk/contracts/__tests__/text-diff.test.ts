import { textOf, wordDiff } from '../text-diff';

describe('a content as text', () => {
  it('reads blocks as paragraphs, lists line by line', () => {
    const text = (value: string) => ({ type: 'text', text: value });
    const blocks = [
      { type: 'paragraph', children: [text('One '), { type: 'link', url: '#', children: [text('link')] }] },
      {
        type: 'list',
        children: [
          { type: 'list-item', children: [text('a')] },
          { type: 'list-item', children: [text('b')] },
        ],
      },
    ];
    expect(textOf(blocks)).toBe('One link\n\na\nb');
  });

  it('reads components without their names and ids', () => {
    expect(textOf([{ __component: 'story.box', id: 7, text: 'In a box' }])).toBe('In a box');
  });
});

describe('two texts as one', () => {
  it('mark whole words, and keep what both have', () => {
    expect(wordDiff('Olga Zwetkow sprach.', 'Olga Petrowa sprach.', 'de')).toEqual([
      { kind: 'same', text: 'Olga ' },
      { kind: 'removed', text: 'Zwetkow' },
      { kind: 'added', text: 'Petrowa' },
      { kind: 'same', text: ' sprach.' },
    ]);
  });

  it('find words where a language writes no spaces', () => {
    const changed = wordDiff('高市首相が来た', '石破首相が来た', 'ja').filter(({ kind }) => kind !== 'same');
    expect(changed).toEqual([
      { kind: 'removed', text: '高市' },
      { kind: 'added', text: '石破' },
    ]);
  });
});
