import { textOf, wordDiff } from '../../../contracts/text-diff';
import type { CompareResponse, FieldDiff, VersionResponse } from '../../../contracts/workflow';
import type { Desk } from '../desk';
import { actingNow, mayReadField } from './actors';
import { contentOf } from './content';
import { loadDraft } from './drafts';
import { fieldsClosed } from './field-rights';
import { missing, noDraft } from './problems';
import { readableContents } from './readable';
import type { Place } from './tables';
import type { WorkflowType } from './types';
import type { Version } from './versions';
import { versionNumber, versionOf } from './versions';

type Content = Readonly<Record<string, unknown>>;

/** The fields in which two contents differ. */
function differingFields(before: Content, after: Content): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
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

/** A content without the fields that whoever asks may not read: a version or draft shows no more than the form. */
async function withoutHidden({ strapi }: Desk, type: WorkflowType, content: Content): Promise<Content> {
  const acting = await actingNow(strapi);
  const hidden = fieldsClosed(type.plan, (path) => mayReadField(strapi, acting, type.uid, path));
  return Object.fromEntries(Object.entries(content).filter(([name]) => !hidden.includes(name)));
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
  const before = await withoutHidden(desk, type, await contentAt(desk, type, place, from));
  const after = await withoutHidden(desk, type, await contentAt(desk, type, place, to));
  const [older = {}, newer = {}] = await readableContents(desk, type, [before, after]);
  const fields = differingFields(before, after).map((field): FieldDiff => {
    return { field, parts: wordDiff(textOf(older[field]), textOf(newer[field]), place.locale) };
  });
  return { from, to, fields };
}

/** @returns a version's content as far as whoever asks may read it, and the text of every field that has any */
export async function readVersion(
  desk: Desk,
  type: WorkflowType,
  version: Pick<Version, 'content'>,
): Promise<Pick<VersionResponse, 'content' | 'texts'>> {
  const content = await withoutHidden(desk, type, version.content);
  const [readable = {}] = await readableContents(desk, type, [content]);
  const texts = Object.entries(readable).map(([field, value]) => [field, textOf(value)] as const);
  return { content, texts: Object.fromEntries(texts.filter(([, text]) => text !== '')) };
}
