import type { LedgerRecord } from '../../../contracts/ledger';
import type { Tell } from './use-tell';

/** @returns what happened, in a few words: the event, the stages it led between, the version */
export function eventWords({ event, details = {} }: LedgerRecord, tell: Tell): string {
  const { from, to, version } = details;
  const stage = (value: unknown) => (typeof value === 'string' ? tell(`stage.${value}`) : undefined);
  const way = [stage(from), stage(to)].filter(Boolean).join(' → ');
  const parts = [from !== to && way ? way : '', typeof version === 'number' ? `v${version}` : ''].filter(
    Boolean,
  );
  const said = tell(`event.${event}`);
  return parts.length > 0 ? `${said} (${parts.join(', ')})` : said;
}

type Details = Readonly<Record<string, unknown>>;
type Clock = (iso: string) => string;

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The text that a finding or a passage is about. */
function quoteOf(about: unknown, tell: Tell): string[] {
  const { text } = (about ?? {}) as { text?: unknown };
  return isText(text) ? [tell('event.quote', { text })] : [];
}

function assignmentIn({ assignee, dueAt }: Details, tell: Tell, clock: Clock): string[] {
  const whose = isText(assignee)
    ? tell('event.assigned.to', { name: assignee })
    : tell('event.assigned.nobody');
  return isText(dueAt) ? [whose, tell('event.assigned.due', { at: clock(dueAt) })] : [whose];
}

function commentIn({ comment }: Details, tell: Tell): string[] {
  const { by, text } = (comment ?? {}) as { by?: unknown; text?: unknown };
  return isText(by) && isText(text) ? [tell('event.comment', { name: by, text })] : [];
}

/** @returns what else an entry has to say: its reason, what it was about, what stood in the way */
export function eventDetails(entry: LedgerRecord, tell: Tell, clock: Clock): string {
  const { event, reason, findings, details = {} } = entry;
  const obstacles = Array.isArray(details.obstacles) ? details.obstacles : [];
  const parts = [
    reason,
    ...(event === 'assigned' ? assignmentIn(details, tell, clock) : []),
    ...commentIn(details, tell),
    ...[details.passage, ...findings].flatMap((about) => quoteOf(about, tell)),
    ...obstacles.map((code) => tell(`obstacle.${String(code)}`)),
  ];
  return parts.filter(Boolean).join(' · ');
}
