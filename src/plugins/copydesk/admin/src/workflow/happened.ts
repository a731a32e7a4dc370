import type { DocumentStage } from '../../../contracts/workflow';

/** @returns what changes whenever the ledger has more to tell of a text, as far as its stage shows it */
export const happenedTo = ({ stage, updatedAt, assignee, dueAt, review }: DocumentStage): string =>
  [stage, updatedAt, assignee?.id, dueAt, review?.at].join(' ');
