import { fold } from '../names/fold';

/** Near names of one place in two languages or before and after it was renamed, and of two places named together. */
const DOUBLETS: readonly string[] = [
  'kiew kyjiw kijew, kyiv kyjiv kiev, charkiw charkow, kharkiv kharkov, lwiw lwow, lviv lvov, odessa odesa',
  'dnipro dnjepr dnepr dnieper, nikolaev nikolayev, luhansk lugansk, tschernobyl tschornobyl, chernobyl chornobyl',
  'zaporizhzhia zaporizhia, moskau moskwa moskva, warszawa warsaw, krakau krakow cracow, pilsen plzen',
  'belgrad belgrade beograd, bukarest bucharest, athen athens, kreta crete, korfu corfu, nikosia nicosia',
  'mailand milano milan, turin torino, rom roma rome, venedig venezia, genua genova genoa, padua padova',
  'mantua mantova, marseille marseilles, lyon lyons, brussel brussels, antwerpen antwerp, gent ghent, basel basle bale',
  'bern berne, geneva geneve, zurich zurigo, luzern lucerne, lissabon lisboa lisbon, sevilla seville, cordoba cordova',
  'hannover hanover, nurnberg nuremberg, kopenhagen copenhagen, tokio tokyo, kioto kyoto, seoul soul, hanoi hanoy',
  'kanton canton, kalkutta calcutta, rangun yangon rangoon, burma birma, teheran tehran, mekka mecca makka',
  'medina madina, tripolis tripoli, kairo cairo, algier algiers, tunis tunisia, marokko maroko, mexiko mexico',
  'kuba cuba, kanada canada, brasilia brasilien brasil brazil, colombia columbia, korea corea, syrien syria',
  'serbien serbia, slowenien slovenia slovakia slavonia slawonien, mazedonien makedonien, niger nigeria',
  'iran irak iraq, austria australia, dominica dominicana',
];

const familiesOf = new Map<string, number[]>();
DOUBLETS.flatMap((line) => line.split(', ')).forEach((family, i) => {
  for (const name of family.split(' ')) familiesOf.set(name, [...(familiesOf.get(name) ?? []), i]);
});

/** @returns whether two folded words are names of one place, or of two that are often named together */
export function arePlaceDoublets(a: string, b: string): boolean {
  const others = familiesOf.get(b);
  return others !== undefined && (familiesOf.get(a)?.some((family) => others.includes(family)) ?? false);
}

const OF_A_FAMILY = /(?:[oe][vw]|in|[оеё]в|ин)[oо]$/;
const CASE = /^(?:[aeiouyаеиоуы]\p{L}?)?$/u;

/** @returns whether a folded word may be a Slavic village called after the family that the other names, in any case: Pushkino, Pushkin */
export function isPlaceOfFamily(place: string, family: string): boolean {
  if (!OF_A_FAMILY.test(place)) return false;
  const stem = place.slice(0, -1);
  return family.startsWith(stem) && CASE.test(family.slice(stem.length));
}

const calendar = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const CALENDAR: Readonly<Record<string, ReadonlySet<string>>> = {
  de: calendar(
    'januar janner februar marz april mai juni juli september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag',
  ),
  en: calendar(
    'january february march july september october november december monday tuesday wednesday thursday friday saturday sunday',
  ),
};

/** @returns whether a word is a month or a day of the week, which no name is misspelt as */
export function isCalendarWord(word: string, language: string): boolean {
  return CALENDAR[language.slice(0, 2)]?.has(fold(word)) ?? false;
}
