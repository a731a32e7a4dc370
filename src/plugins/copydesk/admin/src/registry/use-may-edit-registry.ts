import { useAuth } from '@strapi/strapi/admin';
import { useDeskInfo } from '../desk/use-desk-info';

const UPDATE = 'plugin::content-manager.explorer.update';

/** Whether this person may change records of the registry; who may not decides for one article alone. */
export function useMayEditRegistry(): boolean {
  const info = useDeskInfo();
  const permissions = useAuth('CopydeskRegistry', (state) => state.permissions);
  return permissions.some(
    ({ action, subject }) => action === UPDATE && info?.registry !== undefined && subject === info.registry,
  );
}
