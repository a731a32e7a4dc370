import type { Citation, Language, Span } from '../types';

/** `[sic]`, `(sic!)` right behind the name. */
const SIC = /^[^\S\n]?[[(]\s?sic\s?!?\s?[\])]/i;

/** What begins the part of a sentence that says how a name is not written; it stands right before the name. */
const NOT =
  /[,(–—-]\s?(?:and |und |et |e |y |a |а |та )?(?:not|nicht|non|no|nie|nikoli|ne|не)\s(?:["“„«‚‘]\s?)?$/iu;

/** How a correction begins to speak of a name, by language. */
const CORRECTION: Readonly<Record<string, RegExp>> = {
  de: /\b(?:früheren|ursprünglichen|ersten|vorherigen|vorigen)\s(?:Fassung|Version)\b|\bfalsch(?:e[rn]?)?\s(?:geschrieben|Schreibweise|buchstabiert)|\b(?:fälschlich(?:erweise)?|irrtümlich(?:erweise)?|versehentlich)\s[^.!?]{0,60}\b(?:hieß|genannt|geschrieben|bezeichnet|Schreibweise)\b|\bhieß\s(?:fälschlich|irrtümlich|versehentlich)/iu,
  en: /\b(?:earlier|previous|original|first)\s(?:version|edition)\b|\bmis-?spel(?:t|led|ling)\b|\bmisidentified\b|\b(?:incorrectly|erroneously|mistakenly|wrongly)\s(?:spelled|spelt|named|called|gave\s[^.!?]{0,30}\bname)\b|\b(?:name\sof|name)\b[^.!?]{0,60}\b(?:incorrectly|erroneously|mistakenly|wrongly)\b/iu,
  fr: /\bversion\s(?:précédente|antérieure|initiale)\b|\bmal\sorthographié/iu,
  es: /\bversión\s(?:anterior|previa)\b|\bmal\sescrito\b/iu,
  it: /\bversione\sprecedente\b|\bscritto\smale\b/iu,
  pl: /\b(?:wcześniejszej|poprzedniej|pierwotnej)\swersji\b|\bbłędn(?:ie\s(?:zapisa|poda|nazwa)|a\spisownia|ą\spisownię)/iu,
  cs: /(?:dřívější|předchozí|původní)\sverzi\b|chybně\s(?:napsal|uved|nazva)/iu,
  sl: /(?:prejšnji|prvotni)\srazličici\b|napačno\s(?:zapisa|naved|imenova)/iu,
  ru: /(?:предыдущей|ранней|первоначальной|прежней)\sверсии|(?:ошибочно|неправильно)\s(?:назв|указ|напис)/iu,
  uk: /(?:попередній|ранній|первісній)\sверсії|(?:помилково|неправильно)\s(?:назв|вказ|напис)/iu,
  bg: /(?:предишна|предишната|първоначалната)\sверсия|(?:погрешно|неправилно)\s(?:наре|посоч|изпис)/iu,
};

/** How a text says that a name is written otherwise in another language or another transcription, by language. */
const TRANSCRIBED: Readonly<Record<string, RegExp>> = {
  de: /\b(?:Umschrift|Transkription|Transliteration|Schreibweise)\b|[,(–—]\s?(?:auch|früher|sonst)\s[^.!?,(]{0,40}\sgeschrieben\b|\b(?:ukrainisch|russisch|bela?russisch|bulgarisch|serbisch|mazedonisch|polnisch|tschechisch|griechisch|türkisch|arabisch|persisch|hebräisch|chinesisch|japanisch|koreanisch):?\s["“„»]?\p{Lu}/u,
  en: /\b(?:also|once|formerly|previously|sometimes|alternatively)\s(?:spelled|spelt|transliterated|romani[sz]ed)\b|\btransliterat(?:ion|ed)\b|\bromani[sz]ation\b/iu,
};

/** A sentence is read this far on each side of the name, so that a text without full stops costs no more. */
const REACH = 240;
const SENTENCE_END = /[.!?…]["“”»)\]]?\s|\n/gu;

/** The sentence around a span, cut where it is very long. */
function sentenceAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const begin = [...before.matchAll(SENTENCE_END)].at(-1);
  const after = text.slice(end, end + REACH);
  const stop = after.search(SENTENCE_END);
  const head = begin ? before.slice(begin.index + begin[0].length) : before;
  return head + text.slice(start, end) + (stop < 0 ? after : after.slice(0, stop));
}

/**
 * Whether a text speaks of a spelling instead of using it: it marks it with [sic], or stands in the sentence that
 * corrects it ("In an earlier version, her name was misspelled Takahiti"; "Takaichi, not Takahiti") or gives it in
 * another transcription ("ukrainisch Witalij Klytschko").
 *
 * @param text a field's plain text
 * @param span where the spelling stands
 * @param language of the text; without it only what is written alike everywhere is known
 */
export function citationAt(text: string, span: Span, language: Language | undefined): Citation | undefined {
  if (SIC.test(text.slice(span.end, span.end + 10))) return 'sic';
  if (NOT.test(text.slice(Math.max(0, span.start - 12), span.start))) return 'correction';
  const primary = language?.slice(0, 2) ?? '';
  const cues = [CORRECTION[primary], TRANSCRIBED[primary]].filter((cue) => cue !== undefined);
  const sentence = cues.length === 0 ? '' : sentenceAround(text, span);
  return cues.some((cue) => cue.test(sentence)) ? 'correction' : undefined;
}
