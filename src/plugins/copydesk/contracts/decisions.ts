/** The shapes of the admin's decision endpoints. */
import type { DecisionKind } from '../engine/types';
import type { WireDecision } from './check';

/** `POST /copydesk/decisions` */
export type DecideRequest = {
  readonly uid: string;
  readonly documentId: string;
  readonly locale?: string;
  readonly fingerprint: string;
  readonly rule: string;
  readonly kind: DecisionKind;
  /** Required for `overridden`. */
  readonly reason?: string;
  /** The words decided about, for whoever reads the decision later. */
  readonly text: string;
};
export type DecideResponse = WireDecision;

/** `GET /copydesk/decisions?uid=&documentId=&locale=`: the latest first. */
export type DecisionsResponse = {
  readonly decisions: readonly (WireDecision & {
    readonly fingerprint: string;
    readonly rule: string;
    readonly text: string;
  })[];
};

/** `DELETE /copydesk/decisions/:id`: taken back; the ledger keeps it. */
export type TakeBackResponse = { readonly id: string };

/** `GET /copydesk/permissions/:uid`: what this person may do about findings of that type. */
export type PermissionsResponse = {
  readonly check: boolean;
  readonly acknowledge: boolean;
  readonly dismiss: boolean;
  readonly accept: boolean;
  readonly override: boolean;
};
