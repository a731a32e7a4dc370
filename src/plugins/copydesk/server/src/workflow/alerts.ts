import type { Desk } from '../desk';
import type { StoredState } from './states';
import { zoneOf } from './types';
import { say } from './words';

type Email = { send(mail: { to: string; subject: string; text: string }): Promise<unknown> };

async function addressesFor(desk: Desk, { state }: StoredState): Promise<string[]> {
  const people = [state.assignee, state.approval?.by].flatMap((person) =>
    person?.kind === 'admin' ? person.id : [],
  );
  const ids = people.flatMap((id) => id ?? []);
  const users =
    ids.length > 0 ? await desk.strapi.db.query('admin::user').findMany({ where: { id: { $in: ids } } }) : [];
  const own = users.map(({ email }: { email: string }) => email);
  return [...new Set([...own, ...(desk.config.alerts?.email ?? [])])];
}

/**
 * Tells by e-mail what the clock could not publish. The alert stands in the admin in any case, so mail that cannot be
 * sent is logged and nothing more.
 *
 * @param desk of this Strapi
 * @param stored the state with its alert
 */
export async function sendAlert(desk: Desk, stored: StoredState): Promise<void> {
  const email = desk.strapi.plugin('email')?.service('email') as Email | undefined;
  const { title, state } = stored;
  const text = `${title}\n\n${state.alert?.message ?? ''}\n`;
  const subject = say('mail-subject', { language: 'en', zone: zoneOf(desk) }, { title });
  for (const to of email ? await addressesFor(desk, stored) : []) {
    try {
      await email?.send({ to, subject, text });
    } catch (error) {
      desk.strapi.log.error(
        `copydesk: the alert about “${title}” could not be sent to ${to}: ${String(error)}`,
      );
    }
  }
}
