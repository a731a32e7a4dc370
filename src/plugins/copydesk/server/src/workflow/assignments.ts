import { errors } from '@strapi/utils';
import type { AssignRequest, Person } from '../../../contracts/workflow';
import type { Desk } from '../desk';
import { actingNow } from './actors';
import { actorOf } from './go-live';
import { observePlace } from './observe';
import { noDraft, problem } from './problems';
import type { WorkflowState } from './state';
import { saveState } from './states';
import type { Place } from './tables';
import { timeFrom } from './transitions';
import type { WorkflowType } from './types';

/** What is no id finds nobody: PostgreSQL would complain about its type. */
const idOf = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

async function colleague(desk: Desk, id: string): Promise<Person> {
  const user = await desk.strapi.db.query('admin::user').findOne({ where: { id: idOf(id), isActive: true } });
  if (!user) throw problem(desk, 'no-colleague', { id });
  return {
    kind: 'admin',
    id: String(user.id),
    name: [user.firstname, user.lastname].filter(Boolean).join(' '),
  };
}

type Assigned = Pick<WorkflowState, 'assignee' | 'dueAt'>;

const isSame = (one: Assigned, other: Assigned) =>
  one.assignee?.id === other.assignee?.id && one.dueAt === other.dueAt;

/**
 * Gives an article to somebody, with a date by which it is due; null takes either away, what is absent stays.
 *
 * @throws ForbiddenError without the permission; ValidationError where person or date cannot be
 */
export async function assign(
  desk: Desk,
  type: WorkflowType,
  place: Place,
  request: AssignRequest,
): Promise<void> {
  await desk.strapi.db.transaction(async () => {
    const observed = await observePlace(desk, type, place);
    if (!observed) throw noDraft(desk, place);
    const { draft, stored } = observed;
    const acting = await actingNow(desk.strapi);
    if (!actorOf(desk, acting, type, draft).rights.has('assign')) throw new errors.ForbiddenError();
    const { assignee, dueAt } = request;
    const due = typeof dueAt === 'string' ? timeFrom(desk, dueAt) : undefined;
    const state = {
      ...stored.state,
      ...(assignee !== undefined && { assignee: assignee ? await colleague(desk, assignee) : undefined }),
      ...(dueAt !== undefined && { dueAt: due === undefined ? undefined : new Date(due).toISOString() }),
    };
    if (isSame(state, stored.state)) return;
    await saveState(desk.strapi, place, state, stored.title);
    const details = { assignee: state.assignee?.name ?? null, dueAt: state.dueAt ?? null };
    await desk.ledger.note({ event: 'assigned', ...place, title: stored.title, who: acting.by, details });
  });
}
