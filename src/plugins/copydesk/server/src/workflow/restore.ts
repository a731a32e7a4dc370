import type { Desk } from '../desk';
import type { Attribute } from '../schemas';
import { actingNow, contributorNow, mayWriteField } from './actors';
import { contentOf } from './content';
import type { Row } from './drafts';
import { loadDraft } from './drafts';
import { fieldsClosed } from './field-rights';
import { lockDocuments } from './locks';
import { missing, noDraft, problem } from './problems';
import type { Place } from './tables';
import type { WorkflowType } from './types';
import { versionOf } from './versions';

type Value = Readonly<Record<string, unknown>>;
type Documents = { update(params: { documentId: string; locale?: string; data: unknown }): Promise<unknown> };

const isRecord = (value: unknown): value is Value => typeof value === 'object' && value !== null;

/** A component of its own: with its old id Strapi would look for the row that it was. */
function withoutId(value: Value, type: WorkflowType, uid: string): Value {
  const attributes = type.plan.schemaOf(uid)?.attributes ?? {};
  const entries = Object.entries(value)
    .filter(([name]) => name in attributes)
    .map(([name, part]) => [name, restorable(part, attributes[name] as Attribute, type)] as const);
  return Object.fromEntries(entries);
}

function restorable(value: unknown, attribute: Attribute, type: WorkflowType): unknown {
  const many = <Result>(one: (entry: Value) => Result) =>
    Array.isArray(value) ? value.filter(isRecord).map(one) : isRecord(value) ? one(value) : null;
  switch (attribute.type) {
    case 'component':
      return many((entry) => withoutId(entry, type, attribute.component ?? ''));
    case 'dynamiczone':
      return many((entry) => {
        const uid = String(entry.__component);
        return { __component: uid, ...withoutId(entry, type, uid) };
      });
    case 'media':
      return many(({ id }) => id);
    case 'relation':
      return many(({ documentId, id }) => documentId ?? id);
    default:
      return value ?? null;
  }
}

/** Refuses to bring back what this person may not write. */
async function demandFields(
  desk: Desk,
  type: WorkflowType,
  draft: Row,
  names: readonly string[],
  version: number,
): Promise<void> {
  const acting = await actingNow(desk.strapi);
  const mayWrite = (path: string) => mayWriteField(desk.strapi, acting, type.uid, draft, path);
  const forbidden = fieldsClosed(type.plan, mayWrite).filter((name) => names.includes(name));
  if (forbidden.length > 0) throw problem(desk, 'no-field', { version, fields: forbidden.join(', ') });
}

/**
 * Makes a published version the draft again. What is live stays: this is a change of the text like any other.
 *
 * @throws NotFoundError where there is no such version; ValidationError where it differs in a field that this person
 * may not write
 */
export async function restoreVersion(
  desk: Desk,
  type: WorkflowType,
  place: Place,
  version: number | undefined,
): Promise<void> {
  await desk.strapi.db.transaction(async () => {
    await lockDocuments(desk.strapi, [place]);
    const draft = await loadDraft(desk, type, place);
    if (!draft) throw noDraft(desk, place);
    const found = version === undefined ? undefined : await versionOf(desk.strapi, place, version);
    if (!found) throw missing(desk, 'no-version', { version: version ?? '–' });
    const { attributes } = type.plan.schema;
    // What readers were told about earlier mistakes is no part of the old text.
    const now = contentOf(type.plan, draft);
    const names = type.plan.names
      .filter((name) => name !== type.config.corrections?.field)
      .filter((name) => JSON.stringify(now[name]) !== JSON.stringify(found.content[name]));
    await demandFields(desk, type, draft, names, found.version);
    const data = Object.fromEntries(
      names.map((name) => [name, restorable(found.row[name], attributes[name] as Attribute, type)]),
    );
    const { documentId, locale } = place;
    await (desk.strapi.documents(type.uid) as unknown as Documents).update({ documentId, locale, data });
    const who = contributorNow(desk.strapi);
    await desk.ledger.note({
      event: 'restored',
      ...place,
      who,
      hash: found.hash,
      details: { version: found.version },
    });
  });
}
