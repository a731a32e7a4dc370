import type { DecideRequest } from '../../../contracts/decisions';
import type { DecisionKind } from '../../../engine';
import { complain } from '../complaint';
import { inputOf, oneOf, optionalLanguage, optionalText, requiredText } from '../input';
import type { Action } from '../permissions';

const KEYS = ['uid', 'documentId', 'locale', 'fingerprint', 'rule', 'kind', 'reason', 'text'];

/** Which permission each kind of decision takes. */
export const PERMISSION_FOR: Readonly<Record<DecisionKind, Action>> = {
  acknowledged: 'acknowledge',
  dismissed: 'dismiss',
  accepted: 'accept',
  overridden: 'override',
};

const KINDS = Object.keys(PERMISSION_FOR) as DecisionKind[];

/** @throws ValidationError (400) that names what is wrong */
export function parseDecideRequest(body: unknown): DecideRequest {
  const input = inputOf(body, KEYS);
  const kind = oneOf(input, 'kind', KINDS);
  const reason = optionalText(input, 'reason', 2_000);
  if (kind === 'overridden' && reason === undefined) complain(['reason'], 'no-reason');
  return {
    uid: requiredText(input, 'uid', 200),
    documentId: requiredText(input, 'documentId', 100),
    locale: optionalLanguage(input, 'locale'),
    fingerprint: requiredText(input, 'fingerprint', 100),
    rule: requiredText(input, 'rule', 100),
    kind,
    reason: reason?.trim(),
    text: requiredText(input, 'text', 1_000),
  };
}
