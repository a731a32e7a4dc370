import type { Sample } from './registry-check';
import { findingsIn } from './registry-check';

const found = (text: string, sample: Sample = {}) =>
  findingsIn(text, { rules: ['unknown-name'], ...sample }).map(({ mention }) => mention.surface);

describe('unknown-name flags', () => {
  it.each([
    ['Martin Schmidt kam.', ['Martin Schmidt']],
    ['Martin Schmidt kam. Martin Schmidt ging.', ['Martin Schmidt']],
    ['Martin Schmidts Rede', ['Martin Schmidts']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('unknown-name does not flag', () => {
  it.each([
    ['Angela Merkel kam. Angela Merkels Rede.'],
    ['Martin kam, Schmidt ging.'],
    ['Martin Vertrag, Händler Schmidt'],
    ['Martin, Schmidt'],
    [''],
  ])('%s', (text) => expect(found(text)).toEqual([]));

  it('a slug', () => expect(found('martin-schmidt', { kind: 'slug' })).toEqual([]));
});
