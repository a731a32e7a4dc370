import type { Severity } from '../../../engine/types';

/** What is drawn: a range of the page, by the finding's key. */
export type DrawnRange = { readonly key: string; readonly severity: Severity; readonly range: Range };

const LAYERS = ['error', 'warning', 'info', 'pointed'] as const;
type Layer = (typeof LAYERS)[number];

/** The name under which a layer is styled, `::highlight(copydesk-error)`. */
export const layerName = (layer: Layer): string => `copydesk-${layer}`;

/** Whether this browser can underline a range of the page; where it can't, the panel alone serves. */
export const canHighlight = (): boolean => typeof CSS !== 'undefined' && 'highlights' in CSS;

const layerOf = (severity: Severity): Layer => (severity === 'blocker' ? 'error' : severity);

/**
 * Draws these ranges and no others. Highlights are changed in place within one task, so that nothing flickers.
 *
 * @param pointed the key of the finding that the pointer is on in the panel
 */
export function draw(drawn: readonly DrawnRange[], pointed?: string): void {
  if (!canHighlight()) return;
  for (const layer of LAYERS) {
    const highlight = highlightOf(layer);
    highlight.clear();
    for (const { key, severity, range } of drawn) {
      if (layer === 'pointed' ? key === pointed : layerOf(severity) === layer) highlight.add(range);
    }
  }
}

function highlightOf(layer: Layer): Highlight {
  const known = CSS.highlights.get(layerName(layer));
  if (known) return known;
  const highlight = new Highlight();
  highlight.priority = layer === 'error' || layer === 'pointed' ? 2 : 1;
  CSS.highlights.set(layerName(layer), highlight);
  return highlight;
}
