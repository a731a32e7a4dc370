import type { WireFinding } from '../../../contracts/check';
import { keyOf, stringAt, type Values } from '../desk/places';
import { carry } from '../desk/spans';
import { locateField } from './locate';

type Position = { readonly line: number; readonly ch: number };
type Mark = { clear(): void; find(): { readonly from: Position; readonly to: Position } | undefined };

/** What we use of a CodeMirror 5 editor, which hangs on its element. */
export type CodeMirror = {
  getValue(): string;
  getCursor(end?: 'from' | 'to'): Position;
  posFromIndex(index: number): Position;
  indexFromPos(position: Position): number;
  setSelection(from: Position, to: Position): void;
  charCoords(
    position: Position,
    mode: 'window',
  ): { left: number; right: number; top: number; bottom: number };
  scrollIntoView(position: Position, margin?: number): void;
  focus(): void;
  hasFocus(): boolean;
  markText(from: Position, to: Position, options: { readonly className: string }): Mark;
  operation(work: () => void): void;
};

/** The CodeMirror editor of a Markdown field, where one is on the screen. */
export function codeMirrorOf(path: string): CodeMirror | undefined {
  const located = locateField(path);
  return located?.kind === 'markdown' ? (located.editor.CodeMirror as CodeMirror | undefined) : undefined;
}

type Shown = { readonly key: string; readonly mark: Mark };

/** Underlines findings in the Markdown editors. CodeMirror itself moves its marks along while one types. */
export type MarkdownMarker = {
  show(findings: readonly WireFinding[], checked: Values, pointed?: string): void;
  /** The finding under the caret of the editor that has the focus, and where it is on the screen. */
  atCaret(): { readonly key: string; readonly rect: DOMRect } | undefined;
  select(finding: WireFinding): boolean;
  clear(): void;
};

/** Creates a marker without underlines. */
export function createMarkdownMarker(): MarkdownMarker {
  let editors = new Map<CodeMirror, Shown[]>();
  const clear = () => {
    for (const [editor, marks] of editors) editor.operation(() => marks.forEach(({ mark }) => mark.clear()));
    editors = new Map();
  };
  return {
    show(findings, checked, pointed) {
      clear();
      for (const path of new Set(findings.map((finding) => finding.path))) {
        const editor = codeMirrorOf(path);
        if (!editor) continue;
        const own = findings.filter((finding) => finding.path === path);
        editor.operation(() => editors.set(editor, underline(editor, own, checked, pointed)));
      }
    },
    atCaret: () => caretIn([...editors].find(([editor]) => editor.hasFocus())),
    select(finding) {
      const editor = codeMirrorOf(finding.path);
      const range = editor && rangeOf(editors.get(editor), keyOf(finding));
      if (!editor || !range) return false;
      editor.focus();
      editor.setSelection(range.from, range.to);
      editor.scrollIntoView(range.from, 80);
      return true;
    },
    clear,
  };
}

const rangeOf = (marks: readonly Shown[] | undefined, key: string) =>
  marks?.find((shown) => shown.key === key)?.mark.find();

function underline(
  editor: CodeMirror,
  findings: readonly WireFinding[],
  checked: Values,
  pointed?: string,
): Shown[] {
  const text = unixLines(stringAt(checked, findings[0]?.source[0]?.pointer ?? []) ?? '');
  const anchors = findings.flatMap((finding) => spansOf(finding, checked));
  return carry(text, editor.getValue(), anchors).map(({ start, end, of }) => {
    const key = keyOf(of);
    const className = `copydesk-mark-${of.severity}${key === pointed ? ' copydesk-mark-pointed' : ''}`;
    const mark = editor.markText(editor.posFromIndex(start), editor.posFromIndex(end), { className });
    return { key, mark };
  });
}

/** CodeMirror counts every line break as one character, whatever the stored text has. */
const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n');

function spansOf(finding: WireFinding, checked: Values) {
  return finding.source.map(({ pointer, start, end }) => {
    const text = stringAt(checked, pointer) ?? '';
    const at = (offset: number) => unixLines(text.slice(0, offset)).length;
    return { start: at(start), end: at(end), of: finding };
  });
}

function caretIn(entry: [CodeMirror, Shown[]] | undefined) {
  if (!entry) return undefined;
  const [editor, marks] = entry;
  const caret = editor.indexFromPos(editor.getCursor());
  for (const { key, mark } of marks) {
    const range = mark.find();
    if (!range) continue;
    if (caret < editor.indexFromPos(range.from) || caret > editor.indexFromPos(range.to)) continue;
    const from = editor.charCoords(range.from, 'window');
    const to = editor.charCoords(range.to, 'window');
    return {
      key,
      rect: new DOMRect(from.left, from.top, Math.max(to.right - from.left, 0), to.bottom - from.top),
    };
  }
  return undefined;
}
