import type { WireFinding } from '../../../contracts/check';
import { keyOf, type Values } from '../desk/places';
import { carry, type Anchor } from '../desk/spans';
import { spanIn, textOfBlocks } from './blocks-text';
import { rangeIn, textOfEditor } from './editor-text';
import { draw, type DrawnRange } from './highlight-layer';
import { locateField } from './locate';

type Field = { text: string; anchors: readonly Anchor<WireFinding>[] };

/** Keeps the underlines of all Blocks editors of the edit view in their places. */
export type BlocksMarker = {
  /** Takes a new answer: the findings, and the entry they are about. */
  show(findings: readonly WireFinding[], checked: Values): void;
  /** Draws anew after the page changed: underlines follow their words. */
  follow(pointed?: string): void;
  /** The finding at a place of the page. */
  at(node: Node, offset: number): DrawnRange | undefined;
  rangeOf(key: string): Range | undefined;
  clear(): void;
};

/** Creates a marker without underlines. */
export function createBlocksMarker(): BlocksMarker {
  const fields = new Map<string, Field>();
  let drawn: readonly DrawnRange[] = [];
  return {
    show(findings, checked) {
      fields.clear();
      for (const [path, own] of byPath(findings)) fields.set(path, fieldOf(path, own, checked));
    },
    follow(pointed) {
      drawn = [...fields].flatMap(([path, field]) => rangesOf(path, field));
      draw(drawn, pointed);
    },
    at: (node, offset) =>
      drawn.find(({ range }) => range.startContainer.isConnected && contains(range, node, offset)),
    rangeOf: (key) => drawn.find((one) => one.key === key)?.range,
    clear() {
      fields.clear();
      drawn = [];
      draw([]);
    },
  };
}

function contains(range: Range, node: Node, offset: number): boolean {
  try {
    return range.comparePoint(node, offset) === 0;
  } catch {
    // The node lies in another document or was removed: then no range of ours contains it.
    return false;
  }
}

function byPath(findings: readonly WireFinding[]): Map<string, WireFinding[]> {
  const paths = new Map<string, WireFinding[]>();
  for (const finding of findings) paths.set(finding.path, [...(paths.get(finding.path) ?? []), finding]);
  return paths;
}

function fieldOf(path: string, findings: readonly WireFinding[], checked: Values): Field {
  const steps = path.split('.');
  const value = steps.reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Values)[step] : undefined),
    checked,
  );
  const blocks = textOfBlocks(value);
  const anchors = findings.flatMap((finding) => {
    const span = spanIn(blocks, finding.source, steps.length);
    return span ? [{ ...span, of: finding }] : [];
  });
  return { text: blocks.text, anchors };
}

function rangesOf(path: string, field: Field): readonly DrawnRange[] {
  const located = field.anchors.length > 0 ? locateField(path) : undefined;
  if (located?.kind !== 'blocks') return [];
  const shown = textOfEditor(located.editor);
  field.anchors = carry(field.text, shown.text, field.anchors);
  field.text = shown.text;
  return field.anchors.flatMap(({ start, end, of }) => {
    const range = rangeIn(shown, start, end);
    return range ? [{ key: keyOf(of), severity: of.severity, range }] : [];
  });
}
