import { useEffect } from 'react';
import { cardStore, closeCard, openCard } from './card-store';
import { markers } from './markers';

const isEditor = (element: Element | null): element is HTMLElement =>
  element instanceof HTMLElement && element.closest('[data-slate-editor], .CodeMirror') !== null;

/** Opens the card when a click or the caret comes upon a finding, and closes it when it leaves. */
export function useCaret(): void {
  useEffect(() => {
    let dismissed: string | undefined;
    const look = () => {
      const { activeElement } = document;
      if (!isEditor(activeElement)) return;
      const found = atCaret();
      if (!found) {
        dismissed = undefined;
        if (!cardStore.get()?.hasFocus) closeCard();
      } else if (found.key !== dismissed) {
        dismissed = undefined;
        openCard({ ...found, returnTo: activeElement, hasFocus: false });
      }
    };
    const press = (event: KeyboardEvent) => {
      const card = cardStore.get();
      if (!card) return;
      if (event.key === 'Escape') {
        event.preventDefault();
        event.stopPropagation();
        dismissed = card.key;
        closeCard();
        card.returnTo?.focus({ preventScroll: true });
      } else if (event.key === '.' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        openCard({ ...card, hasFocus: true });
      }
    };
    document.addEventListener('selectionchange', look);
    document.addEventListener('keydown', press, true);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('keydown', press, true);
      closeCard();
    };
  }, []);
}

function atCaret(): { readonly key: string; readonly rect: DOMRect } | undefined {
  const selection = document.getSelection();
  if (!selection?.isCollapsed || !selection.anchorNode) return undefined;
  const drawn = markers.blocks.at(selection.anchorNode, selection.anchorOffset);
  if (drawn) return { key: drawn.key, rect: drawn.range.getBoundingClientRect() };
  return markers.markdown.atCaret();
}
