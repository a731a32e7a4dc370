import { carryOn, carryOver, changesBetween, partsBetween } from '../merge';

const from = { headline: 'Rain', lead: 'It rains.', box: { id: 1, text: 'a' }, stage: 'draft' };

describe('a form and a newer text', () => {
  test('differ only where somebody changed something, and say who', () => {
    const mine = { ...from, headline: 'Hail', lead: 'It pours.' };
    const theirs = { ...from, headline: 'Snow', stage: 'in-review' };
    expect([...changesBetween(from, mine, theirs)]).toEqual([
      ['headline', 'both'],
      ['lead', 'me'],
      ['stage', 'them'],
    ]);
  });

  test('are the same where both wrote the same, whatever the form adds or leaves empty', () => {
    const mine = { headline: 'Snow', lead: undefined, box: { text: 'a', id: 1, __temp_key__: 'a0' } };
    const theirs = { headline: 'Snow', lead: '', box: { id: 1, text: 'a' } };
    expect([...changesBetween(from, mine, theirs)]).toEqual([]);
  });
});

describe('what was typed while the form was loaded anew', () => {
  const saved = { ...from, headline: 'Hail' };

  test('goes on in what was loaded', () => {
    const loaded = { ...saved, stage: 'correcting' };
    expect(carryOn(saved, { ...saved, lead: 'It pours.' }, loaded)).toEqual({
      values: { ...loaded, lead: 'It pours.' },
      isClash: false,
    });
  });

  test('is nothing where the form held what it was loaded with', () => {
    expect(carryOn(saved, saved, { ...saved, headline: 'Snow' })).toBeUndefined();
  });

  test('stands, and clashes, where somebody else changed the same field', () => {
    const loaded = { ...saved, lead: 'It snows.' };
    expect(carryOn(saved, { ...saved, lead: 'It pours.' }, loaded)).toEqual({
      values: { ...loaded, lead: 'It pours.' },
      isClash: true,
    });
  });
});

describe('what was typed, carried over to a newer text,', () => {
  test('stands where I wrote; what only the other changed is taken', () => {
    const mine = { ...from, headline: 'Hail' };
    const theirs = { ...from, headline: 'Snow', lead: 'It snows.' };
    expect(carryOver(from, mine, theirs)).toEqual({ ...theirs, headline: 'Hail' });
  });

  test('leaves the newer text as it is where nothing was typed', () => {
    const theirs = { ...from, lead: 'It snows.' };
    expect(carryOver(from, from, theirs)).toEqual(theirs);
  });

  test('writes a part anew that the other removed, and keeps the ids of people and pictures', () => {
    const mine = { ...from, box: { id: 1, text: 'b', people: { connect: [{ id: 9, documentId: 'p' }] } } };
    const theirs = { ...from, box: null };
    expect(carryOver(from, mine, theirs).box).toEqual({
      text: 'b',
      people: { connect: [{ id: 9, documentId: 'p' }] },
    });
    expect(carryOver(from, { ...mine, box: { id: 1, text: 'b' } }, from).box).toEqual({ id: 1, text: 'b' });
  });
});

describe('a difference', () => {
  test('is shown word by word, theirs struck out, mine added', () => {
    expect(partsBetween('It snows.', 'It rains.', 'en')).toEqual([
      { kind: 'same', text: 'It ' },
      { kind: 'removed', text: 'snows' },
      { kind: 'added', text: 'rains' },
      { kind: 'same', text: '.' },
    ]);
  });

  test('names people and pictures', () => {
    const people = { connect: [{ label: 'Olga Petrowa' }], disconnect: [] };
    expect(partsBetween({ connect: [], disconnect: [] }, people)).toEqual([
      { kind: 'added', text: 'Olga Petrowa' },
    ]);
    const image = { id: 1, mime: 'image/png', name: 'hands.png', url: '/uploads/x.png' };
    expect(partsBetween(null, image)).toEqual([{ kind: 'added', text: 'hands.png' }]);
  });
});
