import type { UID } from '@strapi/strapi';
import type { WorkflowConfig } from '../../../contracts/config';
import type { Desk, DeskType } from '../desk';
import type { Schema, SchemaOf } from '../schemas';
import { ATTRIBUTES } from './attributes';
import { zoneOr } from './clock';
import { workflowConfigOf } from './config';
import type { ContentPlan } from './content';
import { contentPlan } from './content';

/** A content type with the workflow, and everything that follows from its configuration. */
export type WorkflowType = {
  readonly uid: UID.ContentType;
  readonly type: DeskType;
  readonly config: WorkflowConfig;
  readonly plan: ContentPlan;
  readonly required: readonly string[];
  readonly embargo?: string;
  readonly slug?: string;
};

function slugOf(schema: Schema): string | undefined {
  return Object.keys(schema.attributes).find((name) => schema.attributes[name]?.type === 'uid');
}

function compile(desk: Desk, type: DeskType, config: WorkflowConfig): WorkflowType {
  const schemaOf: SchemaOf = (uid) => desk.strapi.getModel(uid as UID.ContentType) as unknown as Schema;
  const schema = schemaOf(type.uid) as Schema;
  const { embargo } = type.config;
  // The embargo is watched by itself: it is shared among locales, and changing it is no change of the text.
  const own = [...Object.keys(ATTRIBUTES), config.schedule, embargo].flatMap((name) => name ?? []);
  return {
    uid: type.uid as UID.ContentType,
    type,
    config,
    plan: contentPlan(schema, schemaOf, [...own, ...(config.ignored ?? [])]),
    required: config.required ?? type.config.fields.slice(0, 1),
    embargo,
    slug: slugOf(schema),
  };
}

const compiled = new WeakMap<Desk, Map<string, WorkflowType>>();

/** @returns the types of this desk that have the workflow, by uid */
export function workflowTypes(desk: Desk): ReadonlyMap<string, WorkflowType> {
  const known = compiled.get(desk);
  if (known) return known;
  const types = new Map<string, WorkflowType>();
  for (const type of desk.types.values()) {
    const config = workflowConfigOf(type.config);
    if (config) types.set(type.uid, compile(desk, type, config));
  }
  compiled.set(desk, types);
  return types;
}

/** @returns the newsroom's time zone */
export const zoneOf = (desk: Desk) => zoneOr(desk.config.timeZone);
