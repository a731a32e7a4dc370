import { check } from './check';
import { decisions } from './decisions';
import { desk } from './desk';
import { ledger } from './ledger';
import { people } from './people';
import { registry } from './registry';
import { workflow } from './workflow';

export const controllers = { check, decisions, desk, ledger, people, registry, workflow };
