import { EMPTY_LEXICON } from '../../__tests__/fakes';
import { tokenize } from '../../names/tokens';
import { buildRegistry } from '../../registry';
import type { Features } from '../features';
import { readForms } from '../forms';
import { measurePairs } from '../judge';

/** What is measured about the first near pair of a text. */
function measured(text: string, language: string, given: readonly string[] = []): Features {
  const lexicon = {
    ...EMPTY_LEXICON,
    name: (folded: string) => ({ given: given.includes(folded) ? 3 : 0, family: 0 }),
  };
  const reading = readForms({
    copy: { fields: [{ path: 'body', text, kind: 'text' }], language },
    tokens: new Map([['body', tokenize(text)]]),
    registry: buildRegistry([]),
    lexicon,
  });
  const [first] = measurePairs(reading, lexicon);
  if (!first) throw new Error(`No near pair in: ${text}`);
  return first.features;
}

describe('what is measured about a pair', () => {
  it('sees the same words beside both names, and how near they stand', () => {
    expect(measured('Bischof Zwinger lachte. Bischof Zwimger lachte.', 'de').around).toEqual({
      left: 1,
      right: 1,
      both: 1,
      nearest: 3,
    });
    expect(measured('Bischof Zwinger lachte. Trainer Zwimger kam.', 'de').around).toMatchObject({
      left: 0,
      right: 0,
    });
  });

  it('counts a name in all its forms', () => {
    const text = 'Karol Wrzos przyszedł. Wrzosa pytano, Wrzosowi dano. Wrozs wyszedł.';
    expect(measured(text, 'pl', ['karol']).pooled).toEqual({
      countA: 3,
      countB: 1,
      formsA: 3,
      formsB: 1,
      fullA: 2,
      fullB: 0,
      fullMost: 2,
      fullLeast: 0,
    });
  });
});
