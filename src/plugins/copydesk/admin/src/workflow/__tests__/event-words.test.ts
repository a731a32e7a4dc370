import type { LedgerRecord } from '../../../../contracts/ledger';
import { eventDetails, eventWords } from '../event-words';
import en from '../words/en.json';

const WORDS: Readonly<Record<string, string>> = en;
const tell = (key: string, values: object = {}) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), WORDS[key] ?? '?');
const clock = (iso: string) => `at ${iso.slice(0, 4)}`;

const entry = (event: LedgerRecord['event'], more: Partial<LedgerRecord> = {}): LedgerRecord => ({
  id: '1',
  event,
  uid: 'api::article.article',
  documentId: 'a',
  by: { kind: 'admin', id: '1', name: 'Eda' },
  at: '2026-01-01T00:00:00.000Z',
  findings: [],
  ...more,
});

test('an event names the stages it led between, and the version', () => {
  const details = { from: 'approved', to: 'published', version: 2 };
  expect(eventWords(entry('published', { details }), tell)).toBe('Published (Approved → Published, v2)');
  expect(eventWords(entry('commented'), tell)).toBe('Commented');
});

test.each([
  [
    'a comment and its passage',
    entry('commented', { reason: 'Who?', details: { passage: { text: 'Olga' } } }),
    'Who? · “Olga”',
  ],
  [
    'a resolved comment',
    entry('comment-resolved', { details: { comment: { by: 'Alex', text: 'Who?' } } }),
    'Alex: “Who?”',
  ],
  [
    'whose it is, and by when',
    entry('assigned', { details: { assignee: 'Alex', dueAt: '2027-01-01' } }),
    'to Alex · due at 2027',
  ],
  ['that it is nobody’s', entry('assigned', { details: { assignee: null, dueAt: null } }), 'to nobody'],
  ['what stood in the way', entry('refused', { details: { obstacles: ['own-text'] } }), 'four eyes'],
  ['what a decision was about', entry('decided', { findings: [{ text: 'Takahiti' }] }), '“Takahiti”'],
])('an entry tells %s', (_name, record, said) => {
  expect(eventDetails(record, tell, clock)).toBe(said);
});
