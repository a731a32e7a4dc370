import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type {
  AssignRequest,
  CommentRequest,
  Correction,
  Passage,
  TransitionRequest,
} from '../../../contracts/workflow';
import { CORRECTION_CLASSES, STAGES } from '../../../contracts/workflow';
import { complain } from '../complaint';
import { deskOf } from '../desk';
import type { RequestContext } from '../http';
import type { Input } from '../input';
import { inputOf, isInput, oneOf, optionalLanguage, optionalText, requiredText } from '../input';
import { timelineOf } from '../ledger/timeline';
import { actingNow, mayTouch } from '../workflow/actors';
import { assign } from '../workflow/assignments';
import { comment, commentsOn, resolveComment } from '../workflow/comments';
import { compareVersions, readVersion } from '../workflow/compare';
import { writeNote } from '../workflow/corrections';
import { observePlace } from '../workflow/observe';
import { missing, noDraft } from '../workflow/problems';
import { restoreVersion } from '../workflow/restore';
import { signOff } from '../workflow/reviews';
import type { Place } from '../workflow/tables';
import { makeTransition, placeFor, workflowTypeOf } from '../workflow/transitions';
import { versionNumber, versionOf, versionsOf } from '../workflow/versions';
import { stageView } from '../workflow/view';
import { waitingFor } from '../workflow/waiting';

const LONGEST = 5_000;

function correctionOf(value: unknown): Correction {
  if (!isInput(value)) return complain(['correction'], 'no-correction');
  return { class: oneOf(value, 'class', CORRECTION_CLASSES), text: requiredText(value, 'text', LONGEST) };
}

const TRANSITION_KEYS = ['to', 'locale', 'comment', 'emergency', 'at', 'correction', 'publicReason', 'seen'];

function transitionOf(body: unknown): TransitionRequest {
  const input = inputOf(body, TRANSITION_KEYS);
  const { emergency = false, correction } = input;
  if (typeof emergency !== 'boolean') complain(['emergency'], 'no-boolean');
  return {
    to: oneOf(input, 'to', STAGES),
    locale: optionalLanguage(input, 'locale'),
    comment: textOrBlank(input, 'comment'),
    emergency: emergency === true,
    at: optionalText(input, 'at', 40),
    ...(correction !== undefined && correction !== null && { correction: correctionOf(correction) }),
    publicReason: textOrBlank(input, 'publicReason'),
    seen: optionalText(input, 'seen', 64),
  };
}

/** A form's empty field is no comment, and no mistake. */
function textOrBlank(input: Input, key: string): string | undefined {
  return input[key] === '' ? undefined : optionalText(input, key, LONGEST);
}

function orNull(input: Input, key: string, longest: number): string | null | undefined {
  return input[key] === null ? null : optionalText(input, key, longest);
}

function assignmentOf(body: unknown): AssignRequest {
  const input = inputOf(body, ['locale', 'assignee', 'dueAt']);
  return { assignee: orNull(input, 'assignee', 40), dueAt: orNull(input, 'dueAt', 40) };
}

function passageOf(value: unknown): Passage {
  if (!isInput(value)) return complain(['passage'], 'no-passage');
  return {
    path: requiredText(value, 'path', 200),
    text: requiredText(value, 'text', 1_000),
    ...(value.before !== undefined && { before: optionalText(value, 'before', 200) }),
    ...(value.after !== undefined && { after: optionalText(value, 'after', 200) }),
  };
}

function commentOf(body: unknown): CommentRequest {
  const input = inputOf(body, ['locale', 'text', 'passage']);
  const { passage } = input;
  return {
    text: requiredText(input, 'text', LONGEST),
    ...(passage !== undefined && passage !== null && { passage: passageOf(passage) }),
  };
}

/** The endpoints of the workflow; for the admin alone. Who may do what is asked of the document, not of the address. */
export const workflow = ({ strapi }: { strapi: Core.Strapi }) => {
  /** The place of a request, for those who may read (or write) its draft in the content manager. */
  async function placeOf(context: RequestContext, action: 'read' | 'update' = 'read'): Promise<Place> {
    const desk = deskOf(strapi);
    const { uid = '', documentId = '' } = context.params;
    const type = workflowTypeOf(desk, uid);
    const body = isInput(context.request.body) ? context.request.body : {};
    const locale = optionalLanguage(context.query, 'locale') ?? optionalLanguage(body, 'locale');
    const place = await placeFor(desk, uid, documentId, locale);
    const observed = await strapi.db.transaction(() => observePlace(desk, type, place));
    if (!observed) throw noDraft(desk, place);
    if (!mayTouch(strapi, await actingNow(strapi), action, uid, observed.draft))
      throw new errors.ForbiddenError();
    return place;
  }

  async function answer(context: RequestContext, place: Place): Promise<void> {
    const desk = deskOf(strapi);
    const type = workflowTypeOf(desk, place.uid);
    context.body = await strapi.db.transaction(async () => {
      const observed = await observePlace(desk, type, place);
      if (!observed) throw noDraft(desk, place);
      return stageView(desk, type, observed.draft, observed.stored, await actingNow(strapi));
    });
  }

  const typeOf = (place: Place) => workflowTypeOf(deskOf(strapi), place.uid);

  return {
    /** `GET …/transitions`: what this person may do now, and what is missing for the rest. */
    async find(context: RequestContext) {
      await answer(context, await placeOf(context));
    },
    /** `POST …/transitions` */
    async move(context: RequestContext) {
      const request = transitionOf(context.request.body);
      const place = await placeOf(context);
      await makeTransition(deskOf(strapi), place, request);
      await answer(context, place);
    },
    /** `PUT …/assignment` */
    async assign(context: RequestContext) {
      const request = assignmentOf(context.request.body);
      const place = await placeOf(context);
      await assign(deskOf(strapi), typeOf(place), place, request);
      await answer(context, place);
    },
    /** `PUT …/correction` */
    async correct(context: RequestContext) {
      const { locale: _place, ...body } = inputOf(context.request.body, ['locale', 'class', 'text']);
      const correction = correctionOf(body);
      const place = await placeOf(context, 'update');
      await writeNote(deskOf(strapi), typeOf(place), place, correction);
      await answer(context, place);
    },
    /** `POST …/sign-off` */
    async signOff(context: RequestContext) {
      const text = textOrBlank(inputOf(context.request.body ?? {}, ['locale', 'comment']), 'comment');
      const place = await placeOf(context);
      await signOff(deskOf(strapi), typeOf(place), place, text);
      await answer(context, place);
    },
    /** `GET …/comments` */
    async comments(context: RequestContext) {
      context.body = { comments: await commentsOn(deskOf(strapi), await placeOf(context)) };
    },
    /** `POST …/comments` */
    async comment(context: RequestContext) {
      const request = commentOf(context.request.body);
      const place = await placeOf(context);
      await comment(deskOf(strapi), place, request);
      context.body = { comments: await commentsOn(deskOf(strapi), place) };
    },
    /** `POST …/comments/:id/resolve` */
    async resolve(context: RequestContext) {
      const place = await placeOf(context);
      await resolveComment(deskOf(strapi), place, context.params.id ?? '');
      context.body = { comments: await commentsOn(deskOf(strapi), place) };
    },
    /** `GET …/versions` */
    async versions(context: RequestContext) {
      const versions = await versionsOf(strapi, await placeOf(context));
      context.body = { versions: versions.map(({ row: _row, content: _content, ...info }) => info) };
    },
    /** `GET …/versions/:version` */
    async version(context: RequestContext) {
      const place = await placeOf(context);
      const number = versionNumber(context.params.version);
      const found = number === undefined ? undefined : await versionOf(strapi, place, number);
      if (!found) throw missing(deskOf(strapi), 'no-version', { version: context.params.version ?? '–' });
      const { row: _row, content: _content, ...info } = found;
      context.body = { ...info, ...(await readVersion(deskOf(strapi), typeOf(place), found)) };
    },
    /** `GET …/compare?from=&to=` */
    async compare(context: RequestContext) {
      const from = requiredText(context.query, 'from', 20);
      const to = requiredText(context.query, 'to', 20);
      const place = await placeOf(context);
      context.body = await compareVersions(deskOf(strapi), typeOf(place), place, from, to);
    },
    /** `POST …/versions/:version/restore` */
    async restore(context: RequestContext) {
      const place = await placeOf(context, 'update');
      await restoreVersion(deskOf(strapi), typeOf(place), place, versionNumber(context.params.version));
      await answer(context, place);
    },
    /** `GET …/timeline`: the ledger of one document, for whoever may read it. */
    async timeline(context: RequestContext) {
      const place = await placeOf(context);
      context.body = await timelineOf(strapi, place, context.query);
    },
    /** `GET /copydesk/waiting` */
    async waiting(context: RequestContext) {
      context.body = { items: await waitingFor(deskOf(strapi), await actingNow(strapi)) };
    },
    /** `GET /copydesk/colleagues`: to whom work can be given. */
    async colleagues(context: RequestContext) {
      const users = await strapi.db
        .query('admin::user')
        .findMany({ where: { isActive: true }, orderBy: { id: 'asc' } });
      context.body = {
        colleagues: users.map(
          ({ id, firstname, lastname }: { id: number; firstname: string; lastname: string }) => ({
            kind: 'admin',
            id: String(id),
            name: [firstname, lastname].filter(Boolean).join(' '),
          }),
        ),
      };
    },
  };
};
