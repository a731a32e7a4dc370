import { Memory, remembering } from '../remembered';

describe('what is remembered of words', () => {
  const counting = (most: number) => {
    const asked: string[] = [];
    const length = remembering(most, (word) => {
      asked.push(word);
      return word.length;
    });
    return { asked, length };
  };

  it('is worked out once', () => {
    const { asked, length } = counting(8);
    expect([length('Merkel'), length('Merkel')]).toEqual([6, 6]);
    expect(asked).toEqual(['Merkel']);
  });

  it('is kept of a word that is asked for again and again, however many others come', () => {
    const { asked, length } = counting(8);
    for (let i = 0; i < 100; i++) {
      length('Merkel');
      length(`other${i}`);
    }
    expect(asked.filter((word) => word === 'Merkel')).toHaveLength(1);
  });

  it('is forgotten of a word that nobody asks for any more', () => {
    const { asked, length } = counting(8);
    length('Merkel');
    for (let i = 0; i < 8; i++) length(`other${i}`);
    length('Merkel');
    expect(asked.filter((word) => word === 'Merkel')).toHaveLength(2);
  });

  it('is not kept of what is too long for a word', () => {
    const { asked, length } = counting(8);
    const word = 'a'.repeat(65);
    expect([length(word), length(word)]).toEqual([65, 65]);
    expect(asked).toHaveLength(2);
  });

  it('is nothing after it was cleared', () => {
    const memory = new Memory<number>(2);
    memory.set('a', 1);
    memory.set('b', 2);
    expect([memory.get('a'), memory.get('b')]).toEqual([1, 2]);
    memory.clear();
    expect([memory.get('a'), memory.get('b')]).toEqual([undefined, undefined]);
  });
});
