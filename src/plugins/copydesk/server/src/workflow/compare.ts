import { textOf, wordDiff } from '../../../contracts/text-diff';
import type { CompareResponse, FieldDiff } from '../../../contracts/workflow';
import type { Desk } from '../desk';
import { contentOf } from './content';
import { loadDraft } from './drafts';
import { missing, noDraft } from './problems';
import type { Place } from './tables';
import type { WorkflowType } from './types';
import { versionNumber, versionOf } from './versions';

type Content = Readonly<Record<string, unknown>>;

/** @returns the fields in which two contents differ */
export function contentDiff(before: Content, after: Content, locale?: string): FieldDiff[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((field) => {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) return [];
    return [{ field, parts: wordDiff(textOf(before[field]), textOf(after[field]), locale) }];
  });
}

async function contentAt(desk: Desk, type: WorkflowType, place: Place, which: string): Promise<Content> {
  if (which === 'draft') {
    const draft = await loadDraft(desk, type, place);
    if (!draft) throw noDraft(desk, place);
    return contentOf(type.plan, draft);
  }
  const version = versionNumber(which);
  const isKnown = which === 'live' || version !== undefined;
  const found = isKnown ? await versionOf(desk.strapi, place, version) : undefined;
  if (!found) throw missing(desk, 'no-version', { version: which });
  return found.content;
}

/**
 * @param from a version's number, `live` or `draft`
 * @param to the same
 * @returns what became of the text between the two
 */
export async function compareVersions(
  desk: Desk,
  type: WorkflowType,
  place: Place,
  from: string,
  to: string,
): Promise<CompareResponse> {
  const before = await contentAt(desk, type, place, from);
  const after = await contentAt(desk, type, place, to);
  return { from, to, fields: contentDiff(before, after, place.locale) };
}
