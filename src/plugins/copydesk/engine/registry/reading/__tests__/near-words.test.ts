import { NearWords } from '../near-words';

const MANY = 40;

/** Names that are near to no other, so that a list is long. */
const others = Array.from({ length: MANY }, (_, i) => `z${String(i).padStart(7, '0')}`);

function listOf(words: readonly string[]): NearWords<string> {
  const list = new NearWords<string>();
  for (const word of words) list.add(word, word);
  return list;
}

describe('family names near to a word', () => {
  const names = ['takaichi', 'takagi', 'merkel', 'bush', 'zhukov'];
  const asked = [
    'takaiti',
    'takahichi',
    'takaichi',
    'takai',
    'merckel',
    'busch',
    'bus',
    'zhukow',
    'schukow',
    '',
  ];
  const [few, many] = [listOf(names), listOf([...names, ...others])];

  it.each(asked)('are the same in a short list and in a long one: %s', (word) => {
    expect(few.near(word)).toEqual(many.near(word));
  });

  it('are found, the word itself excepted, nearest first', () => {
    expect(few.near('takaiti').map(({ word }) => word)).toEqual(['takaichi', 'takagi']);
    expect(few.near('takaichi').map(({ word }) => word)).not.toContain('takaichi');
    expect(
      listOf(['meier', 'meyer', 'mayers'])
        .near('meyers')
        .map(({ word }) => word),
    ).toEqual(['mayers', 'meyer', 'meier']);
  });

  it('are found where they were added after the list had grown long', () => {
    const list = listOf(others);
    list.add('merkel', 'merkel');
    expect(list.near('merckel').map(({ bearers }) => bearers)).toEqual([['merkel']]);
  });
});
