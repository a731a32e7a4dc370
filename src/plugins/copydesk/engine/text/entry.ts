import { extractBlocks } from './blocks';
import type { ExtractedField, Pointer } from './extracted';
import { extractHtml } from './html';
import { extractMarkdown } from './markdown';
import { extractText } from './plain';
import type { Plan, PlanStep, TextForm } from './plan';

type Entry = Readonly<Record<string, unknown>>;
type Place = { readonly path: string; readonly pointer: Pointer };

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const below = ({ path, pointer }: Place, key: string | number): Place => ({
  path: path === '' ? String(key) : `${path}.${key}`,
  pointer: [...pointer, key],
});

function extractValue(value: unknown, form: TextForm, { path, pointer }: Place): ExtractedField | undefined {
  if (form === 'blocks') return Array.isArray(value) ? extractBlocks(value, path, pointer) : undefined;
  if (typeof value !== 'string') return undefined;
  if (form === 'markdown') return extractMarkdown(value, path, pointer);
  if (form === 'html') return extractHtml(value, path, pointer);
  return extractText(value, path, form, pointer);
}

/** The items of a list with their places, or the one value at its own. */
function items(value: unknown, place: Place): { readonly item: Entry; readonly place: Place }[] {
  if (!Array.isArray(value)) return isEntry(value) ? [{ item: value, place }] : [];
  return value.flatMap((item: unknown, i) => (isEntry(item) ? [{ item, place: below(place, i) }] : []));
}

/** A medium's words belong to the media library: no segments, so nothing here can mend them. */
function extractMedium(item: Entry, place: Place): ExtractedField[] {
  return ['alternativeText', 'caption'].flatMap((key) => {
    const text = item[key];
    if (typeof text !== 'string' || text === '') return [];
    return [{ path: below(place, key).path, kind: 'text' as const, text, segments: [] }];
  });
}

function extractStep(entry: Entry, step: PlanStep, parent: Place): ExtractedField[] {
  const value = entry[step.path];
  const place = below(parent, step.path);
  switch (step.kind) {
    case 'component':
      return items(value, place).flatMap((one) => extractPlan(one.item, step.fields, one.place));
    case 'zone':
      return items(value, place).flatMap((one) => {
        const plan = step.components[String(one.item.__component)] ?? [];
        return extractPlan(one.item, plan, one.place);
      });
    case 'media':
      return items(value, place).flatMap((one) => extractMedium(one.item, one.place));
    default: {
      const field = extractValue(value, step.kind, place);
      if (field === undefined || field.text === '') return [];
      return [step.isHeadline ? { ...field, isHeadline: true } : field];
    }
  }
}

function extractPlan(entry: Entry, plan: Plan, place: Place): ExtractedField[] {
  return plan.flatMap((step) => extractStep(entry, step, place));
}

/**
 * The fields of an entry, in the plan's order, empty ones left out. A value of another shape than its step expects is
 * passed over: Strapi itself refuses those.
 *
 * @param entry as the Document Service gives it or the edit form holds it, everything populated
 * @param plan what of it is checked
 */
export function extractEntry(entry: Entry, plan: Plan): ExtractedField[] {
  return extractPlan(entry, plan, { path: '', pointer: [] });
}
