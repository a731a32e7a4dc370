import { useEffect, useState } from 'react';
import type { Passage } from '../../../contracts/workflow';
import { isInField, selectedPassage } from '../marks/passage';

/** Strapi's editors take a selection over after the event that made it. */
const SETTLING = 50;

/**
 * The words that were selected last in the text: they stay while one goes over to the panel to write about them, and
 * go when one goes on in the text.
 *
 * @returns them, and what drops them
 */
export function useChosenPassage(): readonly [Passage | undefined, () => void] {
  const [passage, setPassage] = useState<Passage>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (isInField()) setPassage(selectedPassage());
      }, SETTLING);
    };
    for (const event of ['selectionchange', 'select', 'mouseup', 'keyup'])
      document.addEventListener(event, look, true);
    return () => {
      clearTimeout(timer);
      for (const event of ['selectionchange', 'select', 'mouseup', 'keyup'])
        document.removeEventListener(event, look, true);
    };
  }, []);
  return [passage, () => setPassage(undefined)];
}
