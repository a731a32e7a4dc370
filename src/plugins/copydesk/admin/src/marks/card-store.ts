import { createStore } from '../desk/store';

/** The card that is open at a finding. */
export type OpenCard = {
  /** The finding's key. */
  readonly key: string;
  /** Where its words are on the screen. */
  readonly rect: DOMRect;
  /** What gets the focus back. */
  readonly returnTo?: HTMLElement;
  /** Whether the card takes the focus; while one types it does not. */
  readonly hasFocus: boolean;
};

export const cardStore = createStore<OpenCard | undefined>(undefined);

/** Opens the card, or moves it. */
export function openCard(card: OpenCard): void {
  const open = cardStore.get();
  if (open && open.key === card.key && open.hasFocus === card.hasFocus && sameRect(open.rect, card.rect))
    return;
  cardStore.set(card);
}

export function closeCard(): void {
  cardStore.set(undefined);
}

const sameRect = (a: DOMRect, b: DOMRect): boolean =>
  a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
