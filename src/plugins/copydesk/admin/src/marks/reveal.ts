import type { WireFinding } from '../../../contracts/check';
import { locateField, shownField } from './locate';
import { markers } from './markers';
import { keyOf } from '../desk/places';

/** Shows a finding in its place: unfolds what hides it, scrolls there and selects its words. */
export async function reveal(finding: WireFinding): Promise<void> {
  if (await shownField(finding.path)) select(finding);
}

function select(finding: WireFinding): boolean {
  const located = locateField(finding.path);
  if (!located) return false;
  located.editor.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (located.kind === 'markdown') return markers.markdown.select(finding);
  if (located.kind === 'input') return selectInInput(located.editor, finding);
  const range = markers.blocks.rangeOf(keyOf(finding));
  if (!range) return true;
  scrollTo(range);
  located.editor.focus({ preventScroll: true });
  const selection = document.getSelection();
  selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return true;
}

function selectInInput(input: HTMLInputElement | HTMLTextAreaElement, finding: WireFinding): boolean {
  input.focus();
  const range = finding.source[0];
  if (range && input.value.slice(range.start, range.end) === finding.text)
    input.setSelectionRange(range.start, range.end);
  return true;
}

function scrollTo(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
}
