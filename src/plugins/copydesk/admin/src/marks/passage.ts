import type { Passage } from '../../../contracts/workflow';
import { rangeIn, textOfEditor } from './editor-text';
import { canHighlight } from './highlight-layer';
import { locateField, shownField, type FieldElement } from './locate';
import { codeMirrorOf } from './markdown-marker';

/** How much of the text around a passage is kept, to find it again. */
const AROUND = 60;
const LONGEST = 1_000;
const LAYER = 'copydesk-passage';

type Span = { readonly start: number; readonly end: number };

/** @returns a passage with the words around it; nothing where nothing is chosen */
export function passageAt(path: string, text: string, { start, end }: Span): Passage | undefined {
  const chosen = text.slice(start, end).slice(0, LONGEST);
  if (chosen.trim() === '') return undefined;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(start + chosen.length, start + chosen.length + AROUND);
  return { path, text: chosen, ...(before.trim() && { before }), ...(after.trim() && { after }) };
}

const isSpace = /\s+/g;
const closeUp = (text: string) => text.replace(isSpace, ' ').trim();

/**
 * Finds a passage again: its words, and of several places the one with the most of the words around it.
 *
 * @returns nothing where the words are no longer in the text
 */
export function findPassage(
  text: string,
  { text: wanted, before = '', after = '' }: Passage,
): Span | undefined {
  let best: { readonly span: Span; readonly score: number } | undefined;
  for (let start = text.indexOf(wanted); start >= 0; start = text.indexOf(wanted, start + 1)) {
    const end = start + wanted.length;
    const fits = [
      closeUp(text.slice(0, start)).endsWith(closeUp(before)),
      closeUp(text.slice(end)).startsWith(closeUp(after)),
    ];
    const score = fits.filter(Boolean).length;
    if (!best || score > best.score) best = { span: { start, end }, score };
  }
  return best?.span;
}

const fieldPaths = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('[data-copydesk-field]')].flatMap(
    ({ dataset }) => dataset.copydeskField ?? [],
  );

/** The field to whose editor an element of the page belongs. */
function fieldAround(element: Element): { readonly path: string; readonly field: FieldElement } | undefined {
  for (const path of fieldPaths()) {
    const field = locateField(path);
    if (field?.editor.contains(element)) return { path, field };
  }
  return undefined;
}

/** Where a range of the page lies in a Blocks editor's text. */
function spanOfSelection(editor: Element, range: Range): { readonly text: string; readonly span: Span } {
  const shown = textOfEditor(editor);
  const offsetOf = (node: Node, offset: number) => {
    const own = shown.pieces.find((piece) => piece.node === node);
    if (own) return own.start + offset;
    const marker = document.createRange();
    marker.setStart(node, offset);
    const next = shown.pieces.find((piece) => marker.comparePoint(piece.node, 0) >= 0);
    return next?.start ?? shown.text.length;
  };
  const start = offsetOf(range.startContainer, range.startOffset);
  return { text: shown.text, span: { start, end: offsetOf(range.endContainer, range.endOffset) } };
}

/** @returns the words that are selected in a field of the edit view; nothing where none are */
export function selectedPassage(): Passage | undefined {
  const focused = document.activeElement;
  if (!focused) return undefined;
  const around = fieldAround(focused);
  if (!around) return undefined;
  const { path, field } = around;
  if (field.kind === 'input') {
    const { value, selectionStart, selectionEnd } = field.editor;
    return passageAt(path, value, { start: selectionStart ?? 0, end: selectionEnd ?? 0 });
  }
  if (field.kind === 'markdown') {
    const editor = codeMirrorOf(path);
    const ends = editor && { from: editor.getCursor('from'), to: editor.getCursor('to') };
    if (!editor || !ends) return undefined;
    const span = { start: editor.indexFromPos(ends.from), end: editor.indexFromPos(ends.to) };
    return passageAt(path, editor.getValue(), span);
  }
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const { text, span } = spanOfSelection(field.editor, selection.getRangeAt(0));
  return passageAt(path, text, span);
}

/** Whether what has the focus is a field of the edit view. */
export const isInField = (): boolean =>
  document.activeElement !== null && fieldAround(document.activeElement) !== undefined;

function mark(range: Range): void {
  if (!canHighlight()) return;
  CSS.highlights.set(LAYER, new Highlight(range));
}

/** Takes the mark away. */
export function unmarkPassage(): void {
  if (canHighlight()) CSS.highlights.delete(LAYER);
}

function showIn(field: FieldElement, passage: Passage): boolean {
  if (field.kind === 'input') {
    const span = findPassage(field.editor.value, passage);
    if (!span) return false;
    field.editor.focus();
    field.editor.setSelectionRange(span.start, span.end);
    return true;
  }
  if (field.kind === 'markdown') {
    const editor = codeMirrorOf(passage.path);
    const span = editor && findPassage(editor.getValue(), passage);
    if (!editor || !span) return false;
    editor.focus();
    editor.setSelection(editor.posFromIndex(span.start), editor.posFromIndex(span.end));
    return true;
  }
  const shown = textOfEditor(field.editor);
  const span = findPassage(shown.text, passage);
  const range = span && rangeIn(shown, span.start, span.end);
  if (!range) return false;
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  mark(range);
  return true;
}

/**
 * Jumps to a passage and marks it.
 *
 * @returns whether its words are still in the text
 */
export async function showPassage(passage: Passage): Promise<boolean> {
  const field = await shownField(passage.path);
  if (!field) return false;
  field.editor.scrollIntoView({ block: 'center', behavior: 'instant' });
  return showIn(field, passage);
}
