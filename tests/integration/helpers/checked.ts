import type { Core } from '@strapi/strapi';
import type { Booted } from './boot';
import type { Answer, Client } from './http';

/** A booted club, and clients of what people may do there. */
export type World = {
  readonly booted: Booted;
  readonly strapi: Core.Strapi;
  /** May check, acknowledge and dismiss. */
  readonly editor: Client;
  /** May do everything. */
  readonly chief: Client;
  /** May check. */
  readonly author: Client;
  /** An API token that may check. */
  readonly token: Client;
};

export type Finding = {
  readonly rule: string;
  readonly severity: string;
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly suggestions: readonly string[];
  readonly fingerprint: string;
  readonly message: string;
  readonly source: readonly { pointer: readonly (string | number)[]; start: number; end: number }[];
  readonly decision?: { readonly id: string; readonly kind: string; readonly by: string };
};
export type Checked = {
  readonly findings: readonly Finding[];
  readonly failures: readonly unknown[];
  readonly verdict: string;
};

export const checked = ({ status, body }: Answer): Checked => {
  expect({ status, body }).toMatchObject({ status: 200 });
  return body as unknown as Checked;
};

/** A permission of the plugin. */
export const may = (action: string) => ({ action: `plugin::copydesk.${action}` });
