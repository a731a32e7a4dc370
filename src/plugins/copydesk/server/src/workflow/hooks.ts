import type { Desk } from '../desk';
import { contributorNow } from './actors';
import { ATTRIBUTES, mirrorOf } from './attributes';
import { guardDirectDelete, serverSet } from './documents';
import type { Row } from './drafts';
import { loadRows, placeOf } from './drafts';
import { observe } from './observe';
import type { WorkflowState } from './state';
import { evolve } from './state';
import { readState } from './states';
import type { WorkflowType } from './types';
import { workflowTypes } from './types';

type Data = Record<string, unknown>;
type Event = {
  readonly model: { readonly uid: string };
  readonly params: { readonly data?: unknown; readonly where?: unknown };
  readonly result?: unknown;
  state: unknown;
};

const asList = (data: unknown): Data[] => (Array.isArray(data) ? data : data ? [data] : []) as Data[];

/** What the state will be if the gate lets the row live: answers and events carry it already. */
function toBePublished(desk: Desk, state: WorkflowState): WorkflowState {
  const at = new Date().toISOString();
  const by = contributorNow(desk.strapi);
  return evolve(state, { kind: 'moved', to: 'published', by, at, hash: state.textHash });
}

/**
 * Hooks that see every write to a draft: they note who changed its text and let approvals fall. A new row gets the
 * workflow's attributes from its state, whatever a clone or another locale carried along.
 *
 * @param desk of this Strapi
 */
export function workflowHooks(desk: Desk) {
  const types = workflowTypes(desk);
  const typeOf = (event: Event) => types.get(event.model.uid) as WorkflowType;

  async function setAttributes(event: Event): Promise<void> {
    const type = typeOf(event);
    for (const data of asList(event.params.data)) {
      const documentId = typeof data.documentId === 'string' ? data.documentId : undefined;
      const locale = typeof data.locale === 'string' ? data.locale : undefined;
      const stored = documentId && (await readState(desk.strapi, placeOf(type, { documentId, locale })));
      const isLive = Boolean(data.publishedAt);
      const state = stored ? stored.state : undefined;
      Object.assign(data, mirrorOf(isLive && state ? toBePublished(desk, state) : state, isLive));
    }
  }

  async function observeRows(type: WorkflowType, where: Data): Promise<void> {
    for (const row of await loadRows(desk, type, { ...where, publishedAt: null }))
      await observe(desk, type, row);
  }

  async function observeWritten(event: Event): Promise<void> {
    const { id, publishedAt } = (event.result ?? {}) as Partial<Row>;
    if (id !== undefined && !publishedAt) await observeRows(typeOf(event), { id });
  }

  async function observeCreated(event: Event): Promise<void> {
    const drafts = asList(event.params.data).filter(({ publishedAt }) => !publishedAt);
    const documentIds = drafts.flatMap(({ documentId }) => documentId ?? []);
    if (documentIds.length > 0) await observeRows(typeOf(event), { documentId: { $in: documentIds } });
  }

  /** The workflow's attributes are written below these hooks: who writes others here is refused. */
  async function keepAttributes(event: Event): Promise<void> {
    const data = (event.params.data ?? {}) as Data;
    const sent = ['stage', 'version'].filter((name) => name in data);
    if (sent.length > 0) {
      const where = (event.params.where ?? {}) as Data;
      const rows = await desk.strapi.db.query(event.model.uid).findMany({ where, select: sent });
      for (const row of rows as Data[])
        for (const name of sent)
          if (data[name] !== row[name]) throw serverSet(desk, name, data[name], row[name]);
    }
    for (const name of Object.keys(ATTRIBUTES)) delete data[name];
  }

  async function beforeUpdateMany(event: Event): Promise<void> {
    await keepAttributes(event);
    await noteRows(event);
  }

  const beforeDelete = (event: Event) =>
    guardDirectDelete(desk, typeOf(event), (event.params.where ?? {}) as Data);

  /** Afterwards the condition may no longer hold for the rows it chose, so they are noted before. */
  async function noteRows(event: Event): Promise<void> {
    const type = typeOf(event);
    const where = { $and: [(event.params.where ?? {}) as Data, { publishedAt: null }] };
    const rows = await desk.strapi.db.query(type.uid).findMany({ where, select: ['id'] });
    event.state = { ...(event.state as object), drafts: rows.map(({ id }: { id: number }) => id) };
  }

  async function observeNoted(event: Event): Promise<void> {
    const { drafts = [] } = (event.state ?? {}) as { drafts?: number[] };
    if (drafts.length > 0) await observeRows(typeOf(event), { id: { $in: drafts } });
  }

  return {
    models: [...types.keys()],
    beforeCreate: setAttributes,
    beforeCreateMany: setAttributes,
    afterCreate: observeWritten,
    afterCreateMany: observeCreated,
    afterUpdate: observeWritten,
    beforeUpdate: keepAttributes,
    beforeUpdateMany,
    afterUpdateMany: observeNoted,
    beforeDelete,
    beforeDeleteMany: beforeDelete,
  };
}
