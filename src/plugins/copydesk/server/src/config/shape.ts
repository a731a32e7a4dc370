import { RULES } from '../../../engine';
import { checkNewsroomShape, checkWorkflowShape } from '../workflow/config';
import { ConfigProblem } from './problem';

export { ConfigProblem };

type Unknown = Readonly<Record<string, unknown>>;

const SEVERITIES = ['blocker', 'error', 'warning', 'info', 'off'];

const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

function record(value: unknown, key: string): Unknown {
  if (!isRecord(value)) throw new ConfigProblem(key, `must be an object, and is ${JSON.stringify(value)}.`);
  return value;
}

function text(value: unknown, key: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new ConfigProblem(key, `must be a non-empty string, and is ${JSON.stringify(value)}.`);
}

function texts(value: unknown, key: string): void {
  if (!Array.isArray(value)) throw new ConfigProblem(key, 'must be a list of names of fields.');
  value.forEach((entry, index) => text(entry, `${key}[${index}]`));
  const twice = value.find((entry, index) => value.indexOf(entry) !== index);
  if (twice !== undefined) throw new ConfigProblem(key, `names "${String(twice)}" twice.`);
}

function onlyKeys(value: Unknown, key: string, allowed: readonly string[]): void {
  const stranger = Object.keys(value).find((name) => !allowed.includes(name));
  if (stranger === undefined) return;
  throw new ConfigProblem(key ? `${key}.${stranger}` : stranger, `is unknown; known are ${quoted(allowed)}.`);
}

function checkType(value: unknown, key: string): void {
  const type = record(value, key);
  onlyKeys(type, key, ['fields', 'headlines', 'people', 'language', 'embargo', 'workflow']);
  texts(type.fields, `${key}.fields`);
  if ((type.fields as unknown[]).length === 0)
    throw new ConfigProblem(`${key}.fields`, 'is empty: name at least one field, or leave the type out.');
  for (const name of ['headlines', 'people'] as const)
    if (type[name] !== undefined) texts(type[name], `${key}.${name}`);
  if (type.language !== undefined) text(type.language, `${key}.language`);
  checkWorkflowShape(type, key);
}

function checkSpellings(value: unknown, key: string, allowed: readonly string[]): void {
  if (value === undefined) return;
  const spellings = record(value, key);
  onlyKeys(spellings, key, allowed);
  for (const name of ['field', 'value']) text(spellings[name], `${key}.${name}`);
  for (const name of allowed) if (spellings[name] !== undefined) text(spellings[name], `${key}.${name}`);
}

const SIMPLE_FIELDS = ['name', 'givenName', 'familyName', 'familyNameFirst', 'gender', 'distinctFrom'];

function checkRegistry(value: unknown): void {
  if (value === undefined) return;
  const registry = record(value, 'registry');
  onlyKeys(registry, 'registry', ['uid', 'fields', 'status', 'glance']);
  text(registry.uid, 'registry.uid');
  const fields = record(registry.fields, 'registry.fields');
  onlyKeys(fields, 'registry.fields', [...SIMPLE_FIELDS, 'spellings', 'misspellings']);
  text(fields.name, 'registry.fields.name');
  for (const name of SIMPLE_FIELDS)
    if (fields[name] !== undefined) text(fields[name], `registry.fields.${name}`);
  checkSpellings(fields.spellings, 'registry.fields.spellings', ['field', 'value', 'kind', 'language']);
  checkSpellings(fields.misspellings, 'registry.fields.misspellings', ['field', 'value', 'language']);
  if (registry.status !== undefined) checkStatus(record(registry.status, 'registry.status'));
  if (registry.glance !== undefined) checkGlance(record(registry.glance, 'registry.glance'));
}

const OFFICE = ['field', 'titles', 'language', 'feminine', 'masculine'];

function checkGlance(glance: Unknown): void {
  onlyKeys(glance, 'registry.glance', ['portrait', 'note', 'offices']);
  for (const name of ['portrait', 'note'])
    if (glance[name] !== undefined) text(glance[name], `registry.glance.${name}`);
  if (glance.offices === undefined) return;
  const key = 'registry.glance.offices';
  const offices = record(glance.offices, key);
  onlyKeys(offices, key, [...OFFICE, 'organisation', 'to']);
  for (const name of [...OFFICE, ...Object.keys(offices)]) text(offices[name], `${key}.${name}`);
}

function checkStatus(status: Unknown): void {
  onlyKeys(status, 'registry.status', ['field', 'counted']);
  text(status.field, 'registry.status.field');
  texts(status.counted, 'registry.status.counted');
}

function checkSeverity(value: unknown, key: string): void {
  if (typeof value === 'string' && SEVERITIES.includes(value)) return;
  throw new ConfigProblem(
    key,
    `is ${JSON.stringify(value)}; a severity is one of ${quoted(SEVERITIES)}, or {certain, likely}.`,
  );
}

function checkRules(value: unknown): void {
  if (value === undefined) return;
  const known = RULES.map((rule) => rule.id);
  const rules = record(value, 'rules');
  onlyKeys(rules, 'rules', known);
  for (const [id, setting] of Object.entries(rules)) {
    if (!isRecord(setting)) checkSeverity(setting, `rules.${id}`);
    else {
      onlyKeys(setting, `rules.${id}`, ['certain', 'likely']);
      for (const name of ['certain', 'likely']) checkSeverity(setting[name], `rules.${id}.${name}`);
    }
  }
}

function checkLimits(value: unknown): void {
  if (value === undefined) return;
  const limits = record(value, 'limits');
  onlyKeys(limits, 'limits', ['characters']);
  const { characters } = limits;
  if (characters === undefined || (Number.isInteger(characters) && Number(characters) > 0)) return;
  throw new ConfigProblem('limits.characters', 'must be a whole number above 0.');
}

/**
 * Refuses a configuration of the wrong shape; the content types are not known yet.
 *
 * @param value what `config/plugins.ts` says under `copydesk.config`
 * @throws ConfigProblem naming the key
 */
export function checkShape(value: unknown): void {
  const config = record(value, '');
  onlyKeys(config, '', ['registry', 'types', 'rules', 'limits', 'timeZone', 'alerts', 'scheduler']);
  const types = record(config.types ?? {}, 'types');
  for (const [uid, type] of Object.entries(types)) checkType(type, `types["${uid}"]`);
  checkRegistry(config.registry);
  checkRules(config.rules);
  checkLimits(config.limits);
  checkNewsroomShape(config);
}
