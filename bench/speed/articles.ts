import type { Person } from '../../src/plugins/copydesk/engine/types';
import { misspell } from '../train/misspell';
import { randomFrom } from './random';

const NOUNS =
  'Regierung Präsident Vertrag Abkommen Partei Ausschuss Haushalt Wirtschaft Industrie Unternehmen Umfrage Ergebnis ' +
  'Minister Kanzlerin Sprecherin Gericht Urteil Polizei Stadt Region Grenze Handel Zoll Energie Klima Rohstoff ' +
  'Besuch Gespräch Treffen Gipfel Rede Kritik Forderung Vorschlag Entscheidung Mehrheit Opposition Wahl Stimme ' +
  'Zeitung Bericht Woche Montag Abend Jahr Monat Zukunft Vergangenheit Zusammenarbeit Sicherheit Verteidigung';
const OTHERS =
  'der die das und in mit von über nach bei zu auf für gegen sagte erklärte lobte kritisierte forderte will kann ' +
  'soll wird wurde hat haben nicht auch noch schon sehr neue wichtige deutsche japanische am einem einer ihre seine ' +
  'dass weil während bevor deshalb zudem insgesamt bereits weiter heute gestern offenbar wohl mehr als wie';

const pick = <T>(items: readonly T[], random: () => number): T =>
  items[Math.floor(random() * items.length)] as T;

/**
 * Makes an article in the shape of German news: a third of the words capitalised nouns, a person named in full every
 * forty words and by family name every twenty, one of them misspelt.
 *
 * @param words how many
 * @param people whom it is about
 */
export function articleOf(words: number, people: readonly Person[], seed: number): string {
  const random = randomFrom(seed);
  const [nouns, others] = [NOUNS.split(' '), OTHERS.split(' ')];
  const cast = people.slice(0, 2 + Math.ceil(words / 200));
  const wrong = misspell(cast[0]?.familyName ?? '', random) ?? '';
  const parts: string[] = [];
  for (let i = 1; i <= words; i++) {
    const person = pick(cast, random);
    if (i === Math.floor(words / 2)) parts.push(`${cast[0]?.givenName} ${wrong}`);
    else if (i % 40 === 1) parts.push(person.name);
    else if (i % 20 === 0) parts.push(person.familyName ?? person.name);
    else parts.push(pick(random() < 0.36 ? nouns : others, random));
    if (i % 14 === 0) parts[parts.length - 1] += '.';
    if (i % 120 === 0) parts[parts.length - 1] += '\n\n';
  }
  return parts.join(' ');
}

/** Texts that are made to be slow, each of about a million characters. */
export function hostileTexts(): Readonly<Record<string, string>> {
  const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'];
  const word = (n: number) => [...String(n)].map((digit) => syllables[Number(digit)]).join('');
  const capital = (n: number) => word(n).charAt(0).toUpperCase() + word(n).slice(1);
  const names = Array.from({ length: 10_000 }, (_, i) => `${capital(10_000 + i)} ${capital(50_000 + i)}`);
  return {
    'one word of a million letters': 'Takahiti'.repeat(125_000),
    'ten thousand different names': names.join(', '),
    'nested combining marks': `Tru${'\u0301\u0323'.repeat(500_000)}mp`,
  };
}
