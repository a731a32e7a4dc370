import { useEffect, useSyncExternalStore } from 'react';
import type { DocumentStage } from '../../../contracts/workflow';
import type { Place } from './client';
import { stageOf } from './client';

type Listener = () => void;

type Shown = { readonly key: string; readonly stage?: DocumentStage; readonly isFailed?: boolean };

/** The stage of the document on the screen; header, panel and dialogs share it. */
let current: Shown = { key: '' };
const listeners = new Set<Listener>();

/** Questions and moves are numbered as they begin: an answer from before the one on the screen comes too late. */
let begun = 0;
let shownFrom = 0;

const keyOf = ({ uid, documentId, locale }: Place) => `${uid}:${documentId}:${locale ?? ''}`;

/** @returns what is known of the document on the screen */
export const onScreen = (): Shown => current;

function show(next: Shown): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Takes over an answer of the server about this document. */
export function showStage(place: Place, stage: DocumentStage): void {
  shownFrom = begun += 1;
  show({ key: keyOf(place), stage });
}

/** Asks the server anew; an answer about another document than the one on the screen is passed over. */
export async function reloadStage(place: Place): Promise<DocumentStage | undefined> {
  const key = keyOf(place);
  const number = (begun += 1);
  try {
    const stage = await stageOf(place);
    if (current.key !== key || number < shownFrom) return stage;
    shownFrom = number;
    show({ key, stage });
    return stage;
  } catch {
    if (current.key === key && !current.stage) show({ key, isFailed: true });
    return undefined;
  }
}

const subscribe = (listener: Listener) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * @param place of the document on the screen; undefined while there is none
 * @param written when the draft on the screen was written: the stage is asked anew when it changes
 */
export function useStage(place: Place | undefined, written?: string): DocumentStage | undefined {
  const shown = useSyncExternalStore(subscribe, onScreen);
  const key = place && keyOf(place);
  useEffect(() => {
    if (!place || key === undefined) return;
    if (current.key !== key) show({ key });
    void reloadStage(place);
    // The place is named by its key.
  }, [key, written]);
  return shown.key === key ? shown.stage : undefined;
}

/** @returns the stage of the document on the screen, where it is this one; asks nothing of the server */
export function useShownStage(uid: string, documentId: string | undefined): DocumentStage | undefined {
  const { stage } = useSyncExternalStore(subscribe, onScreen);
  return stage && stage.uid === uid && stage.documentId === documentId ? stage : undefined;
}
