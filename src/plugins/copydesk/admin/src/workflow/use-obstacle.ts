import { useCallback } from 'react';
import type { WireObstacle } from '../../../contracts/workflow';
import { useFieldLabel } from '../use-field-label';
import { useTell } from './use-tell';

/** @returns what says why something cannot be done: fields by their labels, findings by their number, for they stand in the panel beside */
export function useObstacle(uid: string): (obstacle: WireObstacle) => string {
  const tell = useTell();
  const labelOf = useFieldLabel(uid);
  return useCallback(
    ({ code, message, values = {} }) => {
      const { fields, count } = values;
      if (code === 'incomplete' && typeof fields === 'string')
        return tell('missing.fields', { fields: fields.split(', ').map(labelOf).join(', ') });
      if (code === 'findings' && typeof count === 'number') return tell('missing.findings', { count });
      return message;
    },
    [tell, labelOf],
  );
}
