import { createContext, useContext } from 'react';
import type { Desk, DeskState } from './desk';
import { useStore } from './store';

export const DeskContext = createContext<Desk | undefined>(undefined);

/** The desk of the surrounding edit view. Throws outside of one. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk was called outside of the desk');
  return desk;
}

/** What the desk knows now. */
export function useDeskState(): DeskState {
  return useStore(useDesk().state);
}
