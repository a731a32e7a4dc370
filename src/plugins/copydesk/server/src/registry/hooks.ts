import type { UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { RegistryConfig } from '../../../contracts/config';
import type { MessageLanguage, Person } from '../../../engine';
import { fill } from '../../../engine';
import type { Desk } from '../desk';
import { doomTransaction } from '../transaction';
import { readerLanguage } from '../who';
import type { Conflict } from './conflicts';
import { conflictsOf } from './conflicts';

type Data = Readonly<Record<string, unknown>>;
type Event = { readonly params: { readonly data?: unknown; readonly where?: unknown }; state: unknown };

const WORDS: Readonly<Record<MessageLanguage, Readonly<Record<string, string>>>> = {
  en: {
    refused: '{name} was not saved. {reasons}',
    within: '“{value}” is recorded as right and as wrong: take one of the two out.',
    other:
      '“{value}” is right for one and wrong for the other of {name} and {other}: correct one of the records, or mark the two as distinct people.',
  },
  de: {
    refused: '{name} wurde nicht gespeichert. {reasons}',
    within: '„{value}“ ist als richtig und als falsch eingetragen: Nimm eines von beiden heraus.',
    other:
      '„{value}“ ist bei {name} und {other} einmal richtig und einmal falsch: Berichtige einen der Einträge oder kennzeichne die beiden als verschiedene Personen.',
  },
};

function reasonOf({ value, other }: Conflict, person: Person, language: MessageLanguage): string {
  const words = WORDS[language];
  if (!other) return fill(words.within ?? '', { value });
  return fill(words.other ?? '', { value, name: person.name, other: other.name });
}

async function refuse(desk: Desk, registry: RegistryConfig, person: Person, conflicts: readonly Conflict[]) {
  const language = readerLanguage(desk.strapi);
  const reasons = [...new Set(conflicts.map((conflict) => reasonOf(conflict, person, language)))].join(' ');
  const message = fill(WORDS[language].refused ?? '', { name: person.name, reasons });
  const { misspellings, name } = registry.fields;
  const path = [misspellings?.field ?? name];
  const refusal = new errors.ValidationError(message, {
    errors: [{ path, message: reasons, name: 'ValidationError' }],
  });
  await doomTransaction(desk.strapi, refusal);
  throw refusal;
}

async function checkPerson(desk: Desk, registry: RegistryConfig, documentId: string): Promise<void> {
  const record = await desk.people.record(documentId);
  if (!record) return;
  const { person, counts } = record;
  const conflicts = await desk.people.consult((people) => conflictsOf(person, people));
  const grave = conflicts.filter(({ other }) => counts || !other);
  if (grave.length > 0) await refuse(desk, registry, person, grave);
}

function watchedFields({ fields, status }: RegistryConfig): ReadonlySet<string> {
  const names = [
    fields.name,
    fields.spellings?.field,
    fields.misspellings?.field,
    fields.distinctFrom,
    status?.field,
  ];
  return new Set(names.flatMap((name) => name ?? []));
}

/**
 * Refuses people whose record contradicts itself or another's: a value can't be both right and wrong.
 *
 * @param desk of this Strapi
 */
export function registryHooks(desk: Desk) {
  const { registry } = desk.config;
  if (!registry) return { models: [] };
  const watched = watchedFields(registry);

  async function checkAll(documentIds: readonly unknown[]): Promise<void> {
    for (const id of new Set(documentIds))
      if (typeof id === 'string') await checkPerson(desk, registry as RegistryConfig, id);
  }

  async function checkCreated({ params }: Event): Promise<void> {
    const rows = Array.isArray(params.data) ? params.data : [params.data];
    await checkAll(rows.map((row: Data) => row.documentId));
  }

  async function note(event: Event): Promise<void> {
    if (!Object.keys(event.params.data ?? {}).some((name) => watched.has(name))) return;
    const query = desk.strapi.db.query((registry as RegistryConfig).uid as UID.ContentType);
    const rows = await query.findMany({ where: event.params.where as Data, select: ['documentId'] });
    event.state = { documentIds: rows.map((row: Data) => row.documentId) };
  }

  const checkNoted = ({ state }: Event) => checkAll((state as { documentIds?: string[] })?.documentIds ?? []);

  return {
    models: [registry.uid],
    afterCreate: checkCreated,
    afterCreateMany: checkCreated,
    beforeUpdate: note,
    afterUpdate: checkNoted,
    beforeUpdateMany: note,
    afterUpdateMany: checkNoted,
  };
}
