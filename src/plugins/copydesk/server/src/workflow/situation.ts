import { textOf } from '../../../contracts/text-diff';
import type { MessageLanguage } from '../../../engine';
import { describeFinding } from '../../../engine';
import type { Desk } from '../desk';
import { judge, standingInTheWay } from '../gate/judge';
import type { Entry } from '../gate/judge';
import type { Row } from './drafts';
import { hashOfRow, placeOf, timeOf } from './drafts';
import type { Situation } from './machine';
import { embargoOf } from './observe';
import type { WorkflowState } from './state';
import type { WorkflowType } from './types';
import { versionOf } from './versions';

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && textOf(value).trim() === '');

const missingFields = (type: WorkflowType, row: Row) => type.required.filter((name) => isEmpty(row[name]));

type Note = Readonly<Record<string, unknown>>;
const notesIn = (value: unknown): readonly Note[] => (Array.isArray(value) ? (value as Note[]) : []);

/** Whether the row carries a public note that the last published version did not. */
async function hasNewNote(desk: Desk, type: WorkflowType, row: Row, state: WorkflowState): Promise<boolean> {
  const { corrections } = type.config;
  if (!corrections) return state.correction !== undefined;
  const said = (notes: unknown) =>
    notesIn(notes)
      .map((note) => String(note[corrections.text] ?? '').trim())
      .filter((text) => text !== '');
  const last = await versionOf(desk.strapi, placeOf(type, row));
  return said(row[corrections.field]).length > said(last?.row[corrections.field]).length;
}

/** What stands in the way of publishing a row, one sentence each. */
export async function findingsIn(desk: Desk, type: WorkflowType, row: Row, language: MessageLanguage) {
  const judgement = await judge(desk, type.type, row as unknown as Entry);
  const failures = judgement.failures.map(({ rule, message }) => `${rule}: ${message}`);
  const told = standingInTheWay(judgement).map((finding) => describeFinding(finding, language));
  return [...failures, ...new Set(told)];
}

/**
 * Everything the guards look at.
 *
 * @param row the draft, or the row that is going live
 * @param findings what undecided findings say; the gate asks about them itself and passes none
 */
export async function situationOf(
  desk: Desk,
  type: WorkflowType,
  row: Row,
  state: WorkflowState,
  findings: readonly string[],
): Promise<Situation> {
  const isOtherEmbargo = state.approvedEmbargo !== embargoOf(type, row);
  const stateTime = state.scheduledFor === undefined ? undefined : Date.parse(state.scheduledFor);
  return {
    stage: state.stage,
    version: state.version,
    isLive: state.isLive,
    spikedFrom: state.spikedFrom,
    hash: hashOfRow(type, row),
    publishedHash: state.publishedHash,
    approvedHash: isOtherEmbargo ? undefined : state.approval?.hash,
    contributors: state.contributors.map(({ key }) => key),
    missing: missingFields(type, row),
    findings,
    hasNote: state.version > 0 ? await hasNewNote(desk, type, row, state) : false,
    embargoUntil: timeOf(row, type.embargo),
    scheduledFor: stateTime ?? timeOf(row, type.config.schedule),
    now: Date.now(),
  };
}
