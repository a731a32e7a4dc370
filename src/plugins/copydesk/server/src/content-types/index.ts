import { decision } from './decision';
import { ledger } from './ledger';
import { tombstone } from './tombstone';

export const contentTypes = { decision, ledger, tombstone };
