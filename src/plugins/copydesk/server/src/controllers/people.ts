import type { Core, UID } from '@strapi/strapi';
import type { PeopleResponse, PersonResponse } from '../../../contracts/desk';
import type { Person, PersonRef, Registry } from '../../../engine';
import type { AdminState } from '../admin-rights';
import { demandContent } from '../admin-rights';
import { nothingThere } from '../complaint';
import type { Desk } from '../desk';
import { deskOf } from '../desk';
import type { RequestContext } from '../http';
import { optionalLanguage, requiredText } from '../input';
import { glanceAt, notesOf } from '../screens/glance';
import { readerLanguage } from '../who';

const MOST_PEOPLE = 12;

/** People who bear that name, or that surname, or a name near to it. */
function findByName(registry: Registry, name: string): Person[] {
  const ids = [
    ...registry.byForm(name).map(({ person }) => person),
    ...registry.bySurname(name, MOST_PEOPLE),
    ...registry.near(name, MOST_PEOPLE).map(({ person }) => person),
  ];
  return [...new Set(ids)].slice(0, MOST_PEOPLE).flatMap((id) => registry.person(id) ?? []);
}

/** People whose name begins so: while one types, a name is not yet like anybody's. */
async function findByBeginning(desk: Desk, name: string): Promise<PersonRef[]> {
  const { registry } = desk.config;
  if (!registry || name.trim().length < 2) return [];
  const { name: full, familyName } = registry.fields;
  const names = [full, ...(familyName ? [familyName] : [])];
  const rows = (await desk.strapi.db.query(registry.uid as UID.ContentType).findMany({
    where: { $or: names.map((field) => ({ [field]: { $startsWithi: name.trim() } })) },
    select: ['documentId', full],
    limit: MOST_PEOPLE,
  })) as Readonly<Record<string, unknown>>[];
  return rows.map((row) => ({ id: String(row.documentId), name: String(row[full]) }));
}

const rightSpellings = ({ spellings = [] }: Person) =>
  spellings.filter(({ kind }) => kind !== 'wrong').map(({ value }) => value);

/** The registry's people at a glance, for whoever may read that type. */
export const people = ({ strapi }: { strapi: Core.Strapi }) => {
  const demandRead = (context: RequestContext) => {
    const { registry } = deskOf(strapi).config;
    if (!registry) throw nothingThere('no-registry');
    demandContent(strapi, context.state as AdminState, registry.uid, 'read');
  };
  return {
    /** `GET /copydesk/people?q=` */
    async find(context: RequestContext) {
      demandRead(context);
      const name = requiredText(context.query, 'q', 200);
      const desk = deskOf(strapi);
      const near = await desk.people.consult((registry) => findByName(registry, name));
      const all = new Map<string, PersonRef>();
      for (const one of [...near, ...(await findByBeginning(desk, name))])
        if (all.size < MOST_PEOPLE && !all.has(one.id)) all.set(one.id, one);
      const found = [...all.values()];
      const notes = await notesOf(
        desk,
        found.map(({ id }) => id),
      );
      const answer: PeopleResponse = {
        people: found.map(({ id, name: full }) => ({
          id,
          name: full,
          ...(notes.has(id) && { note: notes.get(id) }),
        })),
      };
      context.body = answer;
    },

    /** `GET /copydesk/people/:id` */
    async findOne(context: RequestContext) {
      demandRead(context);
      const language = optionalLanguage(context.query, 'language') ?? readerLanguage(strapi);
      const record = await deskOf(strapi).people.record(context.params.id ?? '');
      if (!record) throw nothingThere('no-person');
      const { person } = record;
      const answer: PersonResponse = {
        id: person.id,
        name: person.name,
        spellings: rightSpellings(person),
        ...(await glanceAt(deskOf(strapi), person, language)),
      };
      context.body = answer;
    },
  };
};
