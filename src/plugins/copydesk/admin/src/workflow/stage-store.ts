import { useEffect, useSyncExternalStore } from 'react';
import type { DocumentStage } from '../../../contracts/workflow';
import type { Place } from './client';
import { stageOf } from './client';
import { createAnswerOrder } from './answer-order';

type Listener = () => void;

type Shown = { readonly key: string; readonly stage?: DocumentStage; readonly isFailed?: boolean };

/** The stage of the document on the screen; header, panel and dialogs share it. */
let current: Shown = { key: '' };
const listeners = new Set<Listener>();

const order = createAnswerOrder();

const keyOf = ({ uid, documentId, locale }: Place) => `${uid}:${documentId}:${locale ?? ''}`;

/** @returns what is known of the document on the screen */
export const onScreen = (): Shown => current;

function show(next: Shown): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Another document comes on the screen: nothing is known of it yet. */
export function turnTo(place: Place): void {
  const key = keyOf(place);
  if (current.key !== key) show({ key });
}

/** Takes over what a change has made of a document, unless that was left meanwhile. */
export function showStage(place: Place, stage: DocumentStage): void {
  const key = keyOf(place);
  if (current.key !== key) return;
  order.tell();
  show({ key, stage });
}

/** Asks the server anew; an answer about another document than the one on the screen is passed over. */
export async function reloadStage(place: Place): Promise<DocumentStage | undefined> {
  const key = keyOf(place);
  const isNews = order.ask();
  try {
    const stage = await stageOf(place);
    if (current.key === key && isNews()) show({ key, stage });
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

/** @returns the stage of a document on the screen, once it is known; nothing where it is not on the screen or cannot be known */
export function knownStage(uid: string, documentId: string): Promise<DocumentStage | undefined> {
  const isThis = () => current.key.startsWith(`${uid}:${documentId}:`);
  return new Promise((resolve) => {
    const look = () => {
      if (isThis() && !current.stage && !current.isFailed) return;
      stop();
      resolve(isThis() ? current.stage : undefined);
    };
    const stop = subscribe(look);
    look();
  });
}

/**
 * @param place of the document on the screen; undefined while there is none
 * @param written when the draft on the screen was written: the stage is asked anew when it changes
 */
export function useStage(place: Place | undefined, written?: string): DocumentStage | undefined {
  const shown = useSyncExternalStore(subscribe, onScreen);
  const key = place && keyOf(place);
  useEffect(() => {
    if (!place || key === undefined) return;
    turnTo(place);
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
