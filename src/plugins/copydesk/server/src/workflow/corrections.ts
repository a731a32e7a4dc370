import type { Correction } from '../../../contracts/workflow';
import type { Desk } from '../desk';
import { judge } from '../gate/judge';
import type { Entry } from '../gate/judge';
import { contributorNow } from './actors';
import { loadDraft, loadLive } from './drafts';
import type { Row } from './drafts';
import { lockDocuments } from './locks';
import { problem } from './problems';
import { lockState, saveState } from './states';
import type { Place } from './tables';
import type { WorkflowType } from './types';
import { zoneOf } from './types';
import { versionOf } from './versions';
import { say } from './words';

type Note = Readonly<Record<string, unknown>>;
type Documents = { update(params: { documentId: string; locale?: string; data: unknown }): Promise<unknown> };

function noteFor(type: WorkflowType, correction: Correction, name: string): Note {
  const { corrections } = type.config;
  if (!corrections) return {};
  return {
    ...(corrections.class && { [corrections.class]: correction.class }),
    [corrections.text]: correction.text,
    ...(corrections.at && { [corrections.at]: new Date().toISOString() }),
    ...(corrections.by && { [corrections.by]: name }),
  };
}

/** The notes of what is live stay as they are; the one for the next version is put behind them, or rewritten. */
async function notesWith(
  desk: Desk,
  type: WorkflowType,
  draft: Row,
  place: Place,
  note: Note,
): Promise<Note[]> {
  const field = type.config.corrections?.field ?? '';
  const written = (Array.isArray(draft[field]) ? draft[field] : []) as Note[];
  const last = await versionOf(desk.strapi, place);
  const published = (Array.isArray(last?.row[field]) ? last.row[field] : []) as Note[];
  const isRewritten = written.length > published.length;
  return [...(isRewritten ? written.slice(0, -1) : written), note];
}

/**
 * Writes the public note of a correction: into the entry where its type has a place for notes, else into the
 * workflow's own records. It is part of the text: who writes it has worked on this version.
 *
 * @throws ValidationError where the text is blank or nothing is being corrected
 */
export async function writeNote(
  desk: Desk,
  type: WorkflowType,
  place: Place,
  correction: Correction,
): Promise<void> {
  await desk.strapi.db.transaction(async () => {
    await lockDocuments(desk.strapi, [place]);
    const stored = await lockState(desk.strapi, place);
    if (!stored || !['correcting', 'held'].includes(stored.state.stage))
      throw problem(desk, 'nothing-corrected');
    const text = correction.text.trim();
    if (text === '') throw problem(desk, 'empty-note');
    const told = { class: correction.class, text };
    const by = contributorNow(desk.strapi);
    const others = stored.state.contributors.filter(({ key }) => key !== by.key);
    const state = { ...stored.state, correction: told, contributors: [...others, by] };
    await saveState(desk.strapi, place, state, stored.title);
    const draft = type.config.corrections && (await loadDraft(desk, type, place));
    if (!draft) return;
    const note = noteFor(type, told, by.name);
    const notes = await notesWith(desk, type, draft, place, note);
    const documents = desk.strapi.documents(type.uid) as unknown as Documents;
    const { documentId, locale } = place;
    await documents.update({ documentId, locale, data: { [type.config.corrections?.field ?? '']: notes } });
  });
}

/** @returns a note to start from, where what is live carries a name that is misspelled */
export async function proposeNote(
  desk: Desk,
  type: WorkflowType,
  place: Place,
): Promise<Correction | undefined> {
  const live = await loadLive(desk, type, place);
  if (!live) return undefined;
  const { open } = await judge(desk, type.type, live as unknown as Entry);
  const finding = open.find(({ severity, suggestions }) => severity !== 'info' && suggestions.length > 0);
  if (!finding) return undefined;
  const name = finding.person?.name ?? finding.suggestions[0] ?? '';
  const language = (place.locale ?? 'en').startsWith('de') ? 'de' : 'en';
  return { class: 'refile', text: say('refile-note', { language, zone: zoneOf(desk) }, { name }) };
}
