import type { CheckedType, CopydeskConfig, RegistryConfig } from '../../../../contracts/config';
import { schemaOf } from '../../__tests__/schemas-of-a-club';
import { checkAgainstSchemas } from '../schema';
import { checkShape } from '../shape';

const REGISTRY: RegistryConfig = {
  uid: 'api::player.player',
  fields: {
    name: 'fullName',
    spellings: { field: 'otherNames', value: 'written', kind: 'sort', language: 'tongue' },
    distinctFrom: 'notToBeTakenFor',
  },
  status: { field: 'state', counted: ['checked'] },
};

const FEATURE = 'api::feature.feature';
const feature = (type: Partial<CheckedType>): CopydeskConfig => ({
  registry: REGISTRY,
  types: { [FEATURE]: { fields: ['title'], ...type } },
});
const registry = (more: Partial<RegistryConfig>): CopydeskConfig => ({
  registry: { ...REGISTRY, ...more },
  types: {},
});

describe('the shape of the configuration', () => {
  const WRONG: readonly (readonly [string, unknown, RegExp])[] = [
    ['an unknown key', { typos: {} }, /copydesk\.config\.typos .*unknown/],
    ['an unknown key of a type', { types: { a: { fields: ['b'], filds: [] } } }, /types\["a"\]\.filds/],
    ['a type without fields', { types: { a: { fields: [] } } }, /types\["a"\]\.fields .*empty/],
    ['a field that is no name', { types: { a: { fields: [7] } } }, /types\["a"\]\.fields\[0\] .*string/],
    ['a field named twice', { types: { a: { fields: ['b', 'b'] } } }, /types\["a"\]\.fields .*"b" twice/],
    [
      'a registry without a name',
      { types: {}, registry: { uid: 'a', fields: {} } },
      /registry\.fields\.name/,
    ],
    [
      'a rule that does not exist',
      { types: {}, rules: { 'near-mis': 'off' } },
      /rules\.near-mis .*"near-miss"/,
    ],
    [
      'a severity that does not exist',
      { types: {}, rules: { 'near-miss': 'fatal' } },
      /rules\.near-miss .*fatal/,
    ],
    [
      'a half severity',
      { types: {}, rules: { 'near-miss': { certain: 'error' } } },
      /rules\.near-miss\.likely/,
    ],
    ['a limit of none', { types: {}, limits: { characters: 0 } }, /limits\.characters .*above 0/],
  ];

  test.each(WRONG)('refuses %s and names the key', (_what, config, said) => {
    expect(() => checkShape(config)).toThrow(said);
  });

  test('takes a full configuration and an empty one', () => {
    const rules = { 'near-miss': { certain: 'error', likely: 'off' }, 'wrong-spelling': 'blocker' };
    expect(() => checkShape({ ...feature({ headlines: ['title'], language: 'de' }), rules })).not.toThrow();
    expect(() => checkShape({ types: {} })).not.toThrow();
  });
});

describe('the configuration beside the content types', () => {
  const WRONG: readonly (readonly [string, CopydeskConfig, RegExp])[] = [
    [
      'a type that does not exist',
      { types: { 'api::x.x': { fields: ['a'] } } },
      /types\["api::x\.x"\] .*not exist/,
    ],
    ['a field that does not exist', feature({ fields: ['titel'] }), /fields\[0\] .*"titel".*"title"/],
    ['a field without text', feature({ fields: ['season'] }), /fields\[0\] .*"season" of type integer/],
    ['a path behind a text', feature({ fields: ['title.de'] }), /fields\[0\] .*no component/],
    ['a path that ends nowhere', feature({ fields: ['legend.lable'] }), /"lable".*"label"/],
    ['a path that ends nowhere in a zone', feature({ fields: ['sections.lable'] }), /"lable"/],
    ['a shared field of a localized type', feature({ fields: ['shared'] }), /"shared".*not localized/],
    ['a shared component', feature({ fields: ['sharedLegend.label'] }), /"sharedLegend".*not localized/],
    [
      'a workflow with a field that all locales share',
      feature({ workflow: { ignored: ['shared', 'sharedLegend'] } }),
      /workflow .*"season".*not localized.*approvals/,
    ],
    ['a headline in Blocks', feature({ fields: ['story'], headlines: ['story'] }), /headlines\[0\] .*blocks/],
    [
      'a headline that is not checked',
      feature({ headlines: ['legend.label'] }),
      /headlines\[0\] .*not among/,
    ],
    ['people who are no relation', feature({ people: ['title'] }), /people\[0\] .*relation/],
    ['people of another type', feature({ people: ['friends'] }), /people\[0\] .*api::notice\.notice/],
    [
      'people without a registry',
      { types: { [FEATURE]: { fields: ['title'], people: ['about'] } } },
      /registry/,
    ],
    ['a registry that does not exist', registry({ uid: 'api::x.x' }), /registry\.uid .*not exist/],
    [
      'a localized registry',
      registry({ uid: 'api::legend.legend', fields: { name: 'name' } }),
      /registry\.uid .*localized/,
    ],
    ['a name that does not exist', registry({ fields: { name: 'nam' } }), /registry\.fields\.name .*"nam"/],
    ['a name that is no text', registry({ fields: { name: 'retired' } }), /registry\.fields\.name .*boolean/],
    [
      'spellings that are no component',
      registry({ fields: { name: 'fullName', spellings: { field: 'fullName', value: 'a' } } }),
      /registry\.fields\.spellings\.field .*component/,
    ],
    [
      'misspellings that do not repeat',
      registry({ fields: { name: 'fullName', misspellings: { field: 'typo', value: 'written' } } }),
      /registry\.fields\.misspellings\.field .*repeatable/,
    ],
    [
      'a value that does not exist',
      registry({ fields: { name: 'fullName', spellings: { field: 'otherNames', value: 'writen' } } }),
      /registry\.fields\.spellings\.value .*"writen"/,
    ],
    [
      'distinct people who are one',
      registry({ fields: { name: 'fullName', distinctFrom: 'fan' } }),
      /registry\.fields\.distinctFrom .*many/,
    ],
    [
      'a status that does not exist',
      registry({ status: { field: 'state', counted: ['verified'] } }),
      /registry\.status\.counted\[0\] .*"verified".*"checked"/,
    ],
    [
      'the registry as a checked type',
      { registry: REGISTRY, types: { 'api::player.player': { fields: ['fullName'] } } },
      /types\["api::player\.player"\] .*registry itself/,
    ],
  ];

  test.each(WRONG)('refuses %s and names the key', (_what, config, said) => {
    expect(() => checkAgainstSchemas(config, schemaOf)).toThrow(said);
  });

  test('takes fields of every kind, slugs and relations unlocalized', () => {
    const fields = [
      'title',
      'address',
      'story',
      'photo',
      'legend',
      'sections',
      'legend.label',
      'sections.heading',
    ];
    const config = feature({ fields, headlines: ['title', 'sections.heading'], people: ['about'] });
    expect(() => checkAgainstSchemas(config, schemaOf)).not.toThrow();
  });

  test('takes a workflow whose shared fields are ignored', () => {
    const config = feature({ workflow: { ignored: ['shared', 'season', 'sharedLegend'] } });
    expect(() => checkAgainstSchemas(config, schemaOf)).not.toThrow();
  });

  test('takes unlocalized fields of a type without locales', () => {
    const types = { 'api::notice.notice': { fields: ['subject', 'message'] } };
    expect(() => checkAgainstSchemas({ types }, schemaOf)).not.toThrow();
  });
});
