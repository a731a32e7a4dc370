import type { Person } from '../../types';
import type { Sample } from './registry-check';
import { findingsIn, mended, PEOPLE, said, TAKAICHI_WITH_WRONGS } from './registry-check';

const people = [TAKAICHI_WITH_WRONGS, ...PEOPLE.filter(({ id }) => id !== 'takaichi')];
/** Her family name is a particle elsewhere. */
const ANH_LE: Person = { id: 'le', name: 'Anh Le', spellings: [{ value: 'Ahn Le', kind: 'wrong' }] };
const found = (text: string, sample: Sample = {}) =>
  findingsIn(text, { people, rules: ['wrong-spelling'], ...sample });

const FLAGGED: readonly (readonly [text: string, found: readonly string[], sample?: Sample])[] = [
  ['Sanae Takahiti kam.', ['Sanae Takahiti → Sanae Takaichi']],
  ['Sanae Takahichis Rede', ['Sanae Takahichis → Sanae Takaichis']],
  ['Trump und Takahiti trafen sich.', ['Takahiti → Takaichi']],
  ['Takahitis Rede', ['Takahitis → Takaichis']],
  ['TRUMP UND TAKAHITI', ['TAKAHITI → TAKAICHI']],
  ['Die Takahiti-Regierung', ['Takahiti → Takaichi']],
  ['trump-und-takahiti', ['takahiti → takaichi'], { kind: 'slug' }],
  ['sanae-takahiti-kommt', ['sanae-takahiti → sanae-takaichi'], { kind: 'slug' }],
  ['Taka\u00adhiti kam.', ['Taka\u00adhiti → Takaichi']],
  ['Die Takahitiregierung', ['Takahiti → Takaichi']],
  ['Die Takahitisregierung', ['Takahitis → Takaichis']],
  ['Ein Takahitivertrag der Takahichiregierung', ['Takahiti → Takaichi', 'Takahichi → Takaichi']],
  ['Die Takahiti-Regierung, die Takahitis-Regierung', ['Takahiti → Takaichi', 'Takahitis → Takaichis']],
  ['DIE TAKAHITIREGIERUNG', ['TAKAHITI → TAKAICHI']],
  ['Die Taka\u00adhiti\u00adregierung', ['Taka\u00adhiti → Takaichi']],
  ['Ahn Le kam. Von Ahn Le aus.', ['Ahn Le → Anh Le', 'Ahn Le → Anh Le'], { people: [ANH_LE] }],
  ['takahitiregierung-tritt-ab', ['takahiti → takaichi'], { kind: 'slug' }],
];

describe('wrong-spelling flags', () => {
  for (const [text, expected, sample] of FLAGGED) {
    it(`“${text}”`, () => {
      const findings = found(text, sample);
      expect(said(findings)).toEqual(expected);
      expect(findings.every(({ certainty }) => certainty === 'certain')).toBe(true);
      expect(found(mended(text, findings), sample)).toEqual([]);
    });
  }
});

const CLEAN: readonly (readonly [text: string, sample?: Sample])[] = [
  ['Sanae Takaichi kam. Takaichis Rede. Die Takaichi-Regierung. TAKAICHI'],
  ['takaichi-kommt', { kind: 'slug' }],
  ['www.takahiti.example, info@takahiti.example, @takahiti, #takahiti'],
  ['Die takahiti genannte Schreibweise'],
  ['Peter Takahiti kam.'],
  ['Die Takaichiregierung, ein Takaichivertrag'],
  ['Takahitianer, Takahitixyz, Takahitiismus'],
  ['Die Takahitiregierung', { language: 'nl' }],
  [''],
];

describe('wrong-spelling does not flag', () => {
  for (const [text, sample] of CLEAN) it(`“${text}”`, () => expect(said(found(text, sample))).toEqual([]));

  it('what is somebody else’s right name', () => {
    const kenji = { id: 'kenji', name: 'Kenji Takahiti' };
    expect(found('Takahiti kam.', { people: [...people, kenji] })).toEqual([]);
    expect(found('Kenji Takahiti kam. Takahiti ging.', { people: [...people, kenji] })).toEqual([]);
  });

  it('an ordinary word, unless the person is named', () => {
    const kohl = {
      id: 'kohl',
      name: 'Helmut Kohl',
      spellings: [{ value: 'Helmut Vertrag', kind: 'wrong' as const }],
    };
    expect(found('Der Vertrag', { people: [kohl] })).toEqual([]);
    expect(said(found('Helmut Vertrag', { people: [kohl] }))).toEqual(['Helmut Vertrag → Helmut Kohl']);
  });

  it('a compound that is an ordinary word, or whose head is somebody’s right name', () => {
    const merz = {
      id: 'merz',
      name: 'Friedrich Merz',
      spellings: [{ value: 'Friedrich Bund', kind: 'wrong' as const }],
    };
    expect(found('Der Bundvertrag', { people: [merz] })).toEqual([]);
    const kenji = { id: 'kenji', name: 'Kenji Takahiti' };
    expect(found('Die Takahitiregierung', { people: [...people, kenji] })).toEqual([]);
  });

  it('a spelling that is wrong in another language alone', () => {
    const putin = {
      id: 'putin',
      name: 'Wladimir Putin',
      spellings: [{ value: 'Vladimir Poutine', kind: 'wrong' as const, language: 'de' }],
    };
    expect(said(found('Vladimir Poutine', { people: [putin] }))).toEqual([
      'Vladimir Poutine → Wladimir Putin',
    ]);
    expect(found('Vladimir Poutine', { people: [putin], language: 'fr' })).toEqual([]);
  });
});

it('wrong-spelling names the record it goes by', () => {
  const [finding] = found('Takahiti kam.');
  expect(finding).toMatchObject({
    rule: 'wrong-spelling',
    person: { id: 'takaichi' },
    evidence: { kind: 'recorded', spelling: 'Sanae Takahiti' },
  });
});
