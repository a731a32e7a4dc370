import { readBio, readUniversal } from '../sentences';

const lines = (...rows: string[]) => rows.map((row) => row.replaceAll(' ', '\t')).join('\n');

describe('readUniversal', () => {
  const treebank = [
    '# newdoc id = one',
    lines(
      '1 Pan _ NOUN _ _ _ _ _ _',
      '2 Donald _ PROPN _ _ _ _ _ _',
      '3 Tusk _ PROPN _ _ _ _ _ SpaceAfter=No',
    ),
    lines('4 . _ PUNCT _ _ _ _ _ _'),
    '',
    '# newdoc id = two',
    lines(
      '1-2 byłem _ _ _ _ _ _ _ _',
      '1 był _ VERB _ _ _ _ _ _',
      '2 em _ AUX _ _ _ _ _ _',
      '2.1 tu _ ADV _ _ _ _ _ _',
    ),
    '',
  ].join('\n');

  it('sets spaces as the treebank says, and takes neighbouring proper nouns for one name', () => {
    const [[sentence] = []] = readUniversal(treebank);
    expect(sentence?.text).toBe('Pan Donald Tusk.');
    expect(sentence?.names.map(({ start, end }) => sentence.text.slice(start, end))).toEqual(['Donald Tusk']);
  });

  it('reads a contraction once, and no word that was only thought', () => {
    expect(readUniversal(treebank)[1]?.[0]?.text).toBe('byłem');
  });
});

describe('readBio', () => {
  const tagged = [
    '#DOCSTART',
    '',
    lines('1 „ O', '2 Tusk B-PER', '3 Trump B-PER', '4 ” O', '5 , O', '6 rzekł O'),
    '',
  ];

  it('sets spaces as print does, and keeps two people apart', () => {
    const [[sentence] = []] = readBio(tagged.join('\n'));
    expect(sentence?.text).toBe('„Tusk Trump”, rzekł');
    expect(sentence?.names.map(({ start, end }) => sentence.text.slice(start, end))).toEqual([
      'Tusk',
      'Trump',
    ]);
  });

  it('begins a document at each mark', () => {
    expect(readBio(`${tagged.join('\n')}\n${tagged.join('\n')}`)).toHaveLength(2);
  });
});
