import { inReadersLanguage } from '../complaint';
import { screens } from '../screens';
import { check } from './check';
import { decisions } from './decisions';
import { desk } from './desk';
import { ledger } from './ledger';
import { people } from './people';
import { registry } from './registry';
import { workflow } from './workflow';

/** Every controller of the plugin, speaking the reader's language. */
export const controllers = {
  check: inReadersLanguage(check),
  decisions: inReadersLanguage(decisions),
  desk: inReadersLanguage(desk),
  ledger: inReadersLanguage(ledger),
  people: inReadersLanguage(people),
  registry: inReadersLanguage(registry),
  screens: inReadersLanguage(screens),
  workflow: inReadersLanguage(workflow),
};
