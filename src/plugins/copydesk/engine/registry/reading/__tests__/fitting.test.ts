import { slipFrom } from '..';

describe('slipFrom', () => {
  it('takes the ending off, or tells a slip in the ending by the forms of the right word', () => {
    expect(slipFrom('Pratchtta', 'Pratchett', 'pl')).toEqual({ base: 'pratchtt', edits: 1 });
    expect(slipFrom('Muskoum', 'Musk', 'sl').edits).toBe(1);
  });

  it('is not near to a word without forms, however short', () => {
    expect(slipFrom('Ha', 'Ханах', 'sl').edits).toBeGreaterThan(2);
  });
});
