/** A text node of the editor and where it begins in the editor's whole text. */
type Piece = { readonly node: Text; readonly start: number };

/** What a Blocks editor shows, in the same form as `textOfBlocks` gives a value. */
export type EditorText = { readonly text: string; readonly pieces: readonly Piece[] };

/** Reads a Blocks editor off the page without touching it. */
export function textOfEditor(editor: Element): EditorText {
  const pieces: Piece[] = [];
  let text = '';
  let block: Element | undefined;
  for (const leaf of editor.querySelectorAll('[data-slate-string]')) {
    const node = leaf.firstChild;
    if (!(node instanceof Text) || node.data === '') continue;
    const own = topBlock(editor, leaf);
    if (block && own !== block) text += '\n';
    block = own;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return { text, pieces };
}

/** A span of the editor's text as a range of the page; undefined where it is no longer there. */
export function rangeIn({ pieces }: EditorText, start: number, end: number): Range | undefined {
  const first = pieces.find((piece) => start < piece.start + piece.node.data.length);
  const last = pieces.findLast((piece) => piece.start < end);
  if (!first || !last || start < first.start || end > last.start + last.node.data.length) return undefined;
  const range = document.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  return range;
}

function topBlock(editor: Element, leaf: Element): Element {
  let block = leaf;
  while (block.parentElement && block.parentElement !== editor) block = block.parentElement;
  return block;
}
