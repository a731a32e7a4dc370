import { followMends, withFollowers, type MendFollower } from '../mend-followers';

const BEFORE = { headline: 'Zelensky und Takahiti', slug: 'zelensky-und-takahiti', lead: 'Takahiti' };
const CHANGES = { headline: 'Selenskyj und Takaichi', slug: 'zelensky-und-takaichi' };

describe('what follows from a mend', () => {
  test('comes instead of its own change, or beside it, and ends when nobody asks for it any more', () => {
    const seen = jest.fn<ReturnType<MendFollower>, Parameters<MendFollower>>(() => ({
      slug: 'selenskyj-und-takaichi',
      code: 'ST',
    }));
    const end = followMends(seen);
    expect(withFollowers(BEFORE, CHANGES)).toEqual({
      headline: 'Selenskyj und Takaichi',
      slug: 'selenskyj-und-takaichi',
      code: 'ST',
    });
    expect(seen).toHaveBeenCalledWith(BEFORE, { ...BEFORE, ...CHANGES });
    end();
    expect(withFollowers(BEFORE, CHANGES)).toEqual(CHANGES);
  });
});
