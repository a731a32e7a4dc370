import type { Core } from '@strapi/strapi';
import type { CheckedType, CopydeskConfig } from '../../contracts/config';
import type { Lexicon, Plan, Settings } from '../../engine';
import { loadLexicon } from '../../lexicon/load';
import { checkAgainstSchemas } from './config/schema';
import type { Ledger } from './ledger/ledger';
import { createLedger } from './ledger/ledger';
import type { Populate } from './plan';
import { compilePlan, populateOf } from './plan';
import { registryTables } from './registry/people';
import type { PeopleIndex } from './registry/people-index';
import { createEmptyIndex, createPeopleIndex } from './registry/people-index';
import type { SchemaOf } from './schemas';
import { hasDrafts, isLocalized } from './schemas';
import { PLUGIN } from './uids';

/** A checked content type, with everything that follows from its configuration and schema. */
export type Desk = {
  readonly strapi: Core.Strapi;
  readonly config: CopydeskConfig;
  readonly settings: Settings;
  readonly types: ReadonlyMap<string, DeskType>;
  readonly people: PeopleIndex;
  readonly lexicon: Lexicon;
  readonly ledger: Ledger;
};

export type DeskType = {
  readonly uid: string;
  readonly config: CheckedType;
  readonly plan: Plan;
  readonly populate: Populate;
  /** The entry's own attributes that hold checked text. */
  readonly roots: ReadonlySet<string>;
  readonly hasDrafts: boolean;
  readonly isLocalized: boolean;
  /** The attribute by which people call an entry. */
  readonly title?: string;
};

/** @returns the configuration as Strapi read it; its shape was checked when it was loaded */
export const configOf = (strapi: Core.Strapi): CopydeskConfig => strapi.config.get(`plugin::${PLUGIN}`);

function schemaFinder(strapi: Core.Strapi): SchemaOf {
  return (uid) => strapi.getModel(uid as Parameters<Core.Strapi['getModel']>[0]);
}

function deskType(uid: string, config: CheckedType, schemaOf: SchemaOf): DeskType {
  const schema = schemaOf(uid);
  if (!schema) throw new Error(`The content type ${uid} does not exist.`);
  const plan = compilePlan(uid, config, schemaOf);
  const roots = new Set(plan.map(({ path }) => path));
  const titles = [...(config.headlines ?? []), ...config.fields];
  return {
    uid,
    config,
    plan,
    populate: populateOf(plan, config.people),
    roots,
    hasDrafts: hasDrafts(schema),
    isLocalized: isLocalized(schema),
    title: titles.find((name) => ['string', 'text'].includes(schema.attributes[name]?.type ?? '')),
  };
}

function createPeople(strapi: Core.Strapi, config: CopydeskConfig, schemaOf: SchemaOf): PeopleIndex {
  const { registry } = config;
  if (!registry) return createEmptyIndex();
  const schema = schemaOf(registry.uid);
  return createPeopleIndex(strapi, () =>
    registryTables(strapi, registry, schema !== undefined && hasDrafts(schema)),
  );
}

/** A process has one: its words are read when they are first asked for, German ones in half a second. */
let lexicon: Lexicon | undefined;

/**
 * Sets the desk up: validates the configuration against the content types and compiles what follows from it.
 *
 * @param strapi with every content type registered
 * @throws ConfigProblem naming the key that is wrong
 */
export function createDesk(strapi: Core.Strapi): Desk {
  const config = configOf(strapi);
  const schemaOf = schemaFinder(strapi);
  checkAgainstSchemas(config, schemaOf);
  const types = Object.entries(config.types).map(
    ([uid, type]) => [uid, deskType(uid, type, schemaOf)] as const,
  );
  return {
    strapi,
    config,
    settings: { rules: config.rules ?? {} },
    types: new Map(types),
    people: createPeople(strapi, config, schemaOf),
    lexicon: (lexicon ??= loadLexicon()),
    ledger: createLedger(strapi),
  };
}

const desks = new WeakMap<Core.Strapi, Desk>();

/** @returns the desk of this Strapi, set up on first use */
export function deskOf(strapi: Core.Strapi): Desk {
  const known = desks.get(strapi);
  if (known) return known;
  const desk = createDesk(strapi);
  desks.set(strapi, desk);
  return desk;
}
