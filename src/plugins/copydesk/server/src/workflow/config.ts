import { IANAZone } from 'luxon';
import type { CheckedType, CopydeskConfig, WorkflowConfig } from '../../../contracts/config';
import { ConfigProblem } from '../config/shape';
import type { Schema, SchemaOf } from '../schemas';
import { hasDrafts, isLocalized } from '../schemas';
import { ATTRIBUTES } from './attributes';
import { isContent } from './content';

type Unknown = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function onlyKeys(value: Unknown, key: string, allowed: readonly string[]): void {
  const stranger = Object.keys(value).find((name) => !allowed.includes(name));
  if (stranger === undefined) return;
  throw new ConfigProblem(`${key}.${stranger}`, `is unknown; known are ${allowed.join(', ')}.`);
}

function nameOrNothing(value: unknown, key: string): void {
  if (value === undefined || (typeof value === 'string' && value !== '')) return;
  throw new ConfigProblem(key, `must be the name of a field, and is ${JSON.stringify(value)}.`);
}

function names(value: unknown, key: string): void {
  if (value === undefined) return;
  if (!Array.isArray(value) || value.some((name) => typeof name !== 'string' || name === ''))
    throw new ConfigProblem(key, 'must be a list of names of fields.');
}

const CORRECTION_PARTS = ['field', 'class', 'text', 'at', 'by'];

function checkCorrections(value: unknown, key: string): void {
  if (value === undefined) return;
  if (!isRecord(value)) throw new ConfigProblem(key, 'must be an object that names field and text.');
  onlyKeys(value, key, CORRECTION_PARTS);
  for (const part of CORRECTION_PARTS) nameOrNothing(value[part], `${key}.${part}`);
  for (const part of ['field', 'text'])
    if (value[part] === undefined) throw new ConfigProblem(`${key}.${part}`, 'is missing.');
}

/**
 * Refuses a workflow's configuration of the wrong shape.
 *
 * @param type what stands under `types[uid]`
 * @param key its name in the configuration
 * @throws ConfigProblem
 */
export function checkWorkflowShape(type: Unknown, key: string): void {
  nameOrNothing(type.embargo, `${key}.embargo`);
  const { workflow } = type;
  if (workflow === undefined || typeof workflow === 'boolean') return;
  if (!isRecord(workflow)) throw new ConfigProblem(`${key}.workflow`, 'must be true, false or an object.');
  onlyKeys(workflow, `${key}.workflow`, ['required', 'schedule', 'corrections', 'ignored']);
  names(workflow.required, `${key}.workflow.required`);
  names(workflow.ignored, `${key}.workflow.ignored`);
  nameOrNothing(workflow.schedule, `${key}.workflow.schedule`);
  checkCorrections(workflow.corrections, `${key}.workflow.corrections`);
}

/** Refuses a newsroom's clock, scheduler or alerts that cannot be meant. */
export function checkNewsroomShape(config: Unknown): void {
  const { timeZone, scheduler, alerts } = config;
  if (timeZone !== undefined && !IANAZone.isValidZone(String(timeZone)))
    throw new ConfigProblem(
      'timeZone',
      `is ${JSON.stringify(timeZone)}; give an IANA name such as "Europe/Berlin".`,
    );
  if (scheduler !== undefined && scheduler !== false) {
    if (!isRecord(scheduler)) throw new ConfigProblem('scheduler', 'must be false or an object.');
    onlyKeys(scheduler, 'scheduler', ['seconds']);
    const { seconds } = scheduler;
    if (seconds !== undefined && !(typeof seconds === 'number' && seconds > 0))
      throw new ConfigProblem('scheduler.seconds', 'must be a number above 0.');
  }
  if (alerts === undefined) return;
  if (!isRecord(alerts)) throw new ConfigProblem('alerts', 'must be an object.');
  onlyKeys(alerts, 'alerts', ['email']);
  names(alerts.email, 'alerts.email');
}

function field(schema: Schema, name: string, key: string, types: readonly string[]): void {
  const attribute = schema.attributes[name];
  if (!attribute) throw new ConfigProblem(key, `names "${name}", which ${schema.uid} does not have.`);
  if (types.length > 0 && !types.includes(attribute.type))
    throw new ConfigProblem(
      key,
      `names "${name}" of type ${attribute.type}; it must be ${types.join(' or ')}.`,
    );
}

function checkCorrectionFields(
  schema: Schema,
  workflow: WorkflowConfig,
  key: string,
  schemaOf: SchemaOf,
): void {
  const { corrections } = workflow;
  if (!corrections) return;
  field(schema, corrections.field, `${key}.field`, ['component']);
  const { component = '', repeatable } = schema.attributes[corrections.field] ?? { type: '' };
  if (!repeatable)
    throw new ConfigProblem(`${key}.field`, `names "${corrections.field}", which is not repeatable.`);
  const parts = schemaOf(component);
  if (!parts)
    throw new ConfigProblem(`${key}.field`, `names "${corrections.field}", whose component does not exist.`);
  field(parts, corrections.text, `${key}.text`, ['string', 'text', 'richtext']);
  if (corrections.class) field(parts, corrections.class, `${key}.class`, ['enumeration', 'string']);
  if (corrections.at) field(parts, corrections.at, `${key}.at`, ['datetime']);
  if (corrections.by) field(parts, corrections.by, `${key}.by`, ['string', 'text']);
}

/** @returns the workflow's settings, or nothing where it is off */
export function workflowConfigOf(type: CheckedType): WorkflowConfig | undefined {
  if (!type.workflow) return undefined;
  return type.workflow === true ? {} : type.workflow;
}

/** @returns the uids of the types whose workflow is on */
export const workflowUids = (config: CopydeskConfig): string[] =>
  Object.keys(config.types ?? {}).filter((uid) => workflowConfigOf(config.types[uid] as CheckedType));

/**
 * Refuses a workflow that does not fit its content type.
 *
 * @param uid of the type
 * @param type its configuration
 * @param schemaOf finds content types and components
 * @throws ConfigProblem
 */
export function checkWorkflowSchema(uid: string, type: CheckedType, schemaOf: SchemaOf): void {
  const schema = schemaOf(uid);
  if (!schema) return;
  const key = `types["${uid}"]`;
  if (type.embargo) field(schema, type.embargo, `${key}.embargo`, ['datetime']);
  const workflow = workflowConfigOf(type);
  if (!workflow) return;
  if (!hasDrafts(schema))
    throw new ConfigProblem(
      `${key}.workflow`,
      `is on, but ${uid} has no Draft & Publish: switch that on first.`,
    );
  workflow.required?.forEach((name, i) => field(schema, name, `${key}.workflow.required[${i}]`, []));
  workflow.ignored?.forEach((name, i) => field(schema, name, `${key}.workflow.ignored[${i}]`, []));
  if (workflow.schedule) field(schema, workflow.schedule, `${key}.workflow.schedule`, ['datetime']);
  checkCorrectionFields(schema, workflow, `${key}.workflow.corrections`, schemaOf);
  checkShared(schema, type, workflow, key, schemaOf);
}

/** An approval is given for one locale: what Strapi copies among them would change live texts that it is not for. */
function checkShared(
  schema: Schema,
  { embargo }: CheckedType,
  { schedule, ignored = [] }: WorkflowConfig,
  key: string,
  schemaOf: SchemaOf,
): void {
  if (!isLocalized(schema)) return;
  const apart = [...ignored, embargo, schedule, ...Object.keys(ATTRIBUTES)];
  const shared = Object.entries(schema.attributes).find(
    ([name, attribute]) =>
      !apart.includes(name) &&
      !isLocalized(attribute) &&
      !['relation', 'uid'].includes(attribute.type) &&
      isContent(name, attribute, schemaOf),
  );
  if (!shared) return;
  throw new ConfigProblem(
    `${key}.workflow`,
    `is on, but "${shared[0]}" of ${schema.uid} is not localized: Strapi copies it into live entries of other ` +
      'locales, past their approvals. Localize it (pluginOptions.i18n.localized), or name it in workflow.ignored.',
  );
}

/**
 * Refuses a type that has an attribute of its own where the workflow would add one.
 *
 * @throws ConfigProblem
 */
export function checkRoomForAttributes(uid: string, schema: Schema | undefined): void {
  const taken = Object.keys(ATTRIBUTES).find((name) => schema && name in schema.attributes);
  if (taken === undefined) return;
  throw new ConfigProblem(
    `types["${uid}"].workflow`,
    `is on, but ${uid} has an attribute "${taken}" of its own, a name that the workflow needs. Rename it.`,
  );
}
