import { decision } from './decision';
import { ledger } from './ledger';

export const contentTypes = { decision, ledger };
