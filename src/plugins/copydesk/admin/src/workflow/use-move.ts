import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { DocumentStage } from '../../../contracts/workflow';
import { complaintOf } from '../api/desk-client';
import type { Place } from './client';
import { showStage } from './stage-store';
import { useTell } from './use-tell';

/**
 * Runs a request that changes a document's stage: shows what it became, or what stood in the way. What is said of a success is the new stage, unless
 * something else is given.
 *
 * @param place of the document
 * @param onMoved the form's text and the list may be others now
 */
export function useMove(place: Place, onMoved: () => void) {
  const tell = useTell();
  const { toggleNotification } = useNotification();
  const [isWorking, setWorking] = useState(false);
  const run = async (request: () => Promise<DocumentStage>, said?: string): Promise<boolean> => {
    setWorking(true);
    try {
      const stage = await request();
      showStage(place, stage);
      const message = said ?? tell('done', { stage: tell(`stage.${stage.stage}`) });
      toggleNotification({ type: 'success', message });
      onMoved();
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: complaintOf(error) ?? tell('failed') });
      return false;
    } finally {
      setWorking(false);
    }
  };
  return { run, isWorking };
}
