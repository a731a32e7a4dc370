import type { Desk } from '../desk';
import type { MessageLanguage } from '../../../engine';
import type { StoredState } from './states';
import { zoneOf } from './types';
import { say } from './words';

type Mail = { readonly to: string; readonly subject: string; readonly text: string };
type Email = { send(mail: Mail): Promise<unknown> };
type Recipient = { readonly to: string; readonly languages: readonly MessageLanguage[] };
type User = { readonly email: string; readonly preferedLanguage?: string | null };

/** What an alert's mail is about. */
export type Subject = 'mail-subject' | 'mail-unscheduled';

const BOTH: readonly MessageLanguage[] = ['en', 'de'];

/** The language that an admin has chosen, where it is one of ours; else both. */
function languagesOf({ preferedLanguage }: User): readonly MessageLanguage[] {
  const chosen = BOTH.find((language) => preferedLanguage?.toLowerCase().startsWith(language));
  return chosen ? [chosen] : BOTH;
}

/** Whoever the text is given to, approved it or chose its time, and the addresses of the configuration. */
async function recipientsFor(desk: Desk, { state }: StoredState): Promise<Recipient[]> {
  const people = [state.assignee, state.approval?.by, state.scheduledBy];
  const ids = people.flatMap((person) => (person?.kind === 'admin' ? (person.id ?? []) : []));
  const addresses = desk.config.alerts?.email ?? [];
  const where = { isActive: true, $or: [{ id: { $in: ids } }, { email: { $in: [...addresses] } }] };
  const users = (await desk.strapi.db.query('admin::user').findMany({ where })) as User[];
  const own = users.map((user) => ({ to: user.email, languages: languagesOf(user) }));
  const known = new Set(own.map(({ to }) => to.toLowerCase()));
  const others = addresses.filter((address) => !known.has(address.toLowerCase()));
  return [...own, ...[...new Set(others)].map((to) => ({ to, languages: BOTH }))];
}

function mailTo({ to, languages }: Recipient, desk: Desk, stored: StoredState, subject: Subject): Mail {
  // A headline of several lines would be a header of several lines.
  const title = stored.title.replaceAll(/\s+/g, ' ');
  const speech = (language: MessageLanguage) => ({ language, zone: zoneOf(desk) });
  const subjects = languages.map((language) => say(subject, speech(language), { title }));
  const messages = languages.map((language) => stored.state.alert?.messages[language] ?? '');
  return { to, subject: subjects.join(' / '), text: `${[title, ...messages].join('\n\n')}\n` };
}

/**
 * Tells by e-mail what the clock could not publish: in the language that the recipient reads the admin in, else in
 * both. The alert stands in the admin in any case, so mail that cannot be sent is logged and nothing more.
 *
 * @param desk of this Strapi
 * @param stored the state with its alert, and with whom it concerns
 * @param subject what it is about
 */
export async function sendAlert(desk: Desk, stored: StoredState, subject: Subject): Promise<void> {
  const email = desk.strapi.plugin('email')?.service('email') as Email | undefined;
  if (!email) return;
  for (const recipient of await recipientsFor(desk, stored)) {
    try {
      await email.send(mailTo(recipient, desk, stored, subject));
    } catch (error) {
      desk.strapi.log.error(
        `copydesk: the alert about “${stored.title}” could not be sent to ${recipient.to}: ${String(error)}`,
      );
    }
  }
}
