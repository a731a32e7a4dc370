import { groupByName } from '../../desk/groups';
import { findingOf } from '../../desk/__tests__/finding';
import { isOpenChoice, mendsOf, mendsOfAll } from '../choices';

const misspellingOf = (...findings: Parameters<typeof findingOf>[0][]) => {
  const [group] = groupByName(findings.map((finding) => findingOf({ group: 'g', ...finding })));
  const [misspelling] = group?.misspellings ?? [];
  if (!misspelling) throw new Error('No misspelling.');
  return misspelling;
};

const told = (misspelling: ReturnType<typeof misspellingOf>) =>
  mendsOf(misspelling, 3).map(({ to, replacements }) => [
    to,
    replacements.map(({ finding }) => finding.text),
  ]);

describe('what may be written in all places', () => {
  it('is either spelling where it is open which is right, each in place of the other alone', () => {
    const suggestions = ['Nagelsmann', 'Nagelsman'];
    const open = misspellingOf(
      { text: 'Nagelsmann', suggestions },
      { text: 'Nagelsman', suggestions, path: 'body' },
    );
    expect(isOpenChoice(open)).toBe(true);
    expect(told(open)).toEqual([
      ['Nagelsmann', ['Nagelsman']],
      ['Nagelsman', ['Nagelsmann']],
    ]);
  });

  it('is the best suggestion alone where a form is wrong in several places, several in one place', () => {
    const suggestions = ['Takaichi', 'Takaishi'];
    expect(told(misspellingOf({ suggestions }, { suggestions, path: 'body' }))).toEqual([
      ['Takaichi', ['Takahiti', 'Takahiti']],
    ]);
    const alone = misspellingOf({ suggestions });
    expect(isOpenChoice(alone)).toBe(false);
    expect(told(alone).map(([to]) => to)).toEqual(suggestions);
  });

  it('of a whole document leaves hints and open choices to the editor', () => {
    const sure = misspellingOf({ suggestions: ['Takaichi'] });
    const hint = misspellingOf({ suggestions: ['Takaichi'], severity: 'info' });
    const open = misspellingOf({ text: 'Nagelsman', suggestions: ['Nagelsmann', 'Nagelsman'] });
    expect(mendsOfAll([sure, hint, open]).map(({ text }) => text)).toEqual(['Takaichi']);
  });
});
