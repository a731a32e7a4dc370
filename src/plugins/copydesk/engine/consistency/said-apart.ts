import { primaryOf } from '../language/primary';
import { fold } from '../names/fold';
import type { Token } from '../types';
import { isListed } from './attested';
import type { Features, Pair } from './features';
import type { Form, ReadField, Reading } from './forms';
import { placesOf } from './forms';

/** Words by language, folded; "*" stands for any ending. */
const byLanguage = (words: Readonly<Record<string, string>>): ReadonlyMap<string, RegExp> =>
  new Map(
    Object.entries(words).map(([language, list]) => [
      language,
      new RegExp(`^(?:${fold(list).replaceAll('*', '\\p{L}*').replaceAll(' ', '|')})$`, 'u'),
    ]),
  );

/** What stands before the name that somebody was born with. */
const BORN = byLanguage({
  de: 'geb geborene geborener geborenen',
  en: 'nee born',
  pl: 'domu',
  cs: 'rozena rozene rozenou rozeny roz',
  sl: 'rojena rojene rojeni rojen',
  ru: 'урожденная урожденной урожденную урожденный',
  uk: 'уроджена уродженої уроджений',
  bg: 'родена роден',
});

/** Kinds of places, in all their cases, as they stand before a place's name. */
const PLACES = byLanguage({
  de: 'dorf stadt gemeinde ort ortschaft ortsteil stadtteil insel fluss',
  en: 'village town city river county suburb',
  pl: 'wies wsi wsia miast* miescie gmin* rzeka rzeki rzece rzeke ulic* osiedl* dzielnic* powiat*',
  cs: 'obec obce obci vesnic* mest* reka reky rece reku rekou ulic* okres* ctvrt*',
  sl: 'vas vasi mest* reka reke reki reko ulic* obcin* naselj*',
  ru: 'село села селе селу поселок поселка поселке поселку деревн* город города городе городу городок улиц* река реки реке реку станиц* хутор*',
  uk: 'село села селі селу селищ* місто міста місту місті містом містечк* вулиц* річк* хутор*',
  bg: 'село селото град града градът улица река реката община',
});

const NOTHING = /(?!)/;

/** Words between the kind of a place and its name: "the village of Ashford". */
const OF = new Set(['of']);

type Standing = { readonly field: ReadField; readonly before: Token };

/** Whether somewhere in the text one of these words stands before the name, in a place that fits. */
function standsBehind(
  form: Form,
  reading: Reading,
  words: ReadonlyMap<string, RegExp>,
  fits: (standing: Standing) => boolean = () => true,
): boolean {
  return placesOf(form, reading).some(({ place, field }) => {
    const before = wordBefore(field, place.token);
    if (!before) return false;
    const wanted = words.get(primaryOf(field.language) ?? '') ?? NOTHING;
    return wanted.test(before.folded) && fits({ field, before });
  });
}

function wordBefore({ text, tokens }: ReadField, at: number): Token | undefined {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || !/^\.? $/.test(text.slice(before.end, token.start))) return undefined;
  return OF.has(before.folded) ? tokens[at - 2] : before;
}

/** "Merkel, geborene Kasner"; "der in Chicago geborene Johnson" has no other name. */
const isBehindComma = ({ field, before }: Standing): boolean =>
  /[,(] ?$/.test(field.text.slice(Math.max(0, before.start - 2), before.start));

/** "z domu" are two words. */
const isBorn = (standing: Standing): boolean =>
  isBehindComma(standing) || standing.field.text.endsWith(' z ', standing.before.start);

const UNRELATED: Readonly<Record<string, RegExp>> = {
  de: /(?:nicht|weder) (?:\p{L}+ ){0,4}verwandt|namensvetter/iu,
  en: /\bno relation\b|\bnot related\b|\bunrelated to\b|\bnamesake\b/iu,
  pl: /niespokrewni|nie jest spokrewni|zbieżność nazwisk/iu,
  cs: /nejsou příbuzní|není příbuzn|jmenov(?:ec|kyn)|shoda jmen/iu,
  sl: /(?:nista|ni|niso) v sorodu|soimenja[kc]/iu,
  ru: /однофамил|не родственник/iu,
  uk: /однофаміл|не родич/iu,
  bg: /съименни|не (?:са|е) роднин/iu,
};

/** No longer stretch of a sentence is read, so that a hostile text costs nothing. */
const LONGEST_STRETCH = 300;

const SENTENCE_END = /[.!?…]["”“»’']? (?=\p{Lu}|$)|\n/u;

/** Whether the text says in a name's sentence that its bearer is no relation of the other. */
function isSaidUnrelated(form: Form, reading: Reading): boolean {
  return placesOf(form, reading).some(({ place, field }) => {
    const said = UNRELATED[primaryOf(field.language) ?? ''];
    const at = field.tokens[place.token];
    if (!said || !at) return false;
    const before = field.text
      .slice(Math.max(0, at.start - LONGEST_STRETCH), at.start)
      .split(SENTENCE_END)
      .at(-1);
    const [after] = field.text.slice(at.end, at.end + LONGEST_STRETCH).split(SENTENCE_END, 1);
    return said.test(`${before} ${after}`);
  });
}

/** @returns whether the text says in words that two names are meant: a maiden name, a village, no relation */
export function areSaidApart(pair: Pair, { namesA, namesB }: Features, reading: Reading): boolean {
  const { a, b, evidenceA, evidenceB } = pair;
  if (standsBehind(a, reading, BORN, isBorn) !== standsBehind(b, reading, BORN, isBorn)) return true;
  const [isPlaceA, isPlaceB] = [a, b].map((form) => standsBehind(form, reading, PLACES));
  if (isPlaceA !== isPlaceB && (isPlaceA ? evidenceA : evidenceB).before.size === 0) return true;
  // Of namesakes, too, it is said that they are no relation: then a spelling that no list has is a slip.
  if (!isListed(namesA) || !isListed(namesB)) return false;
  return isSaidUnrelated(a, reading) || isSaidUnrelated(b, reading);
}
