import type { BulkCheckResponse, StatesRequest } from '../../../contracts/desk';
import type { Finding, MessageLanguage } from '../../../engine';
import { describeFinding } from '../../../engine';
import { storedEntry, storedLocale } from '../check/entries';
import type { Desk, DeskType } from '../desk';
import type { Entry, Judgement } from '../gate/judge';
import { passes, standingInTheWay } from '../gate/judge';
import { judgeForPublication } from '../gate/publication';

/** Reasons told for one document. */
const MOST_REASONS = 5;

/**
 * Says of each document what stands in the way of publishing it; publishes nothing.
 *
 * @param desk the desk
 * @param type of all of them
 * @param request which, in which locale
 * @param language of the reasons
 * @param guard refuses, by throwing, what the caller may not read
 */
export async function checkMany(
  desk: Desk,
  type: DeskType,
  request: StatesRequest,
  language: MessageLanguage,
  guard: (entry: Entry) => void,
): Promise<BulkCheckResponse> {
  const locale = await storedLocale(desk, type, request.locale);
  const documents: BulkCheckResponse['documents'][number][] = [];
  for (const documentId of request.documentIds) {
    const entry = await storedEntry(desk, type, { documentId, locale });
    if (!entry) continue;
    guard(entry);
    documents.push(answer(await judgeForPublication(desk, type, entry), language));
  }
  return { documents };
}

function answer(judgement: Judgement, language: MessageLanguage): BulkCheckResponse['documents'][number] {
  const open = standingInTheWay(judgement);
  const waiting = open.filter(({ severity }) => severity === 'warning').length;
  const { obstacles = [], failures } = judgement;
  return {
    documentId: judgement.documentId,
    title: judgement.title,
    ...(judgement.locale && { locale: judgement.locale }),
    verdict: passes(judgement) ? 'publish' : judgement.verdict === 'publish' ? 'refuse' : judgement.verdict,
    blocking: open.length - waiting + failures.length + obstacles.length,
    waiting,
    checkedAt: new Date().toISOString(),
    reasons: [
      ...obstacles.map(({ message }) => message),
      ...failures.map(({ rule, message }) => `${rule}: ${message}`),
      ...firstOfEach(open).map((finding) => describeFinding(finding, language)),
    ].slice(0, MOST_REASONS),
  };
}

function firstOfEach(findings: readonly Finding[]): Finding[] {
  const groups = new Map(findings.map((finding) => [finding.group, finding]));
  return [...groups.values()];
}
