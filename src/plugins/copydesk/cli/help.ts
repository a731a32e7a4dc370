import type { MessageLanguage } from '../engine';

const en = `copydesk – finds and explains misspelled names

Usage
  copydesk check [options] FILE…         check articles: text, Markdown, HTML or JSON; - is standard input
  copydesk check --jsonl [options]       check JSON lines from standard input, one answer a line
  copydesk compare --jsonl [options]     are these two spellings of one name? JSON lines in and out

Options
  -r, --registry FILE      the newsroom's people, as JSONL, JSON or CSV
  -l, --language TAG       the texts' language (de, en, pl …) where they do not say it; else it is guessed
      --format text|json   how findings are shown (text)
      --messages de|en     the language of the messages; else that of LANG, else English
      --strict             a warning blocks too
      --jsonl              JSON lines on standard input and output
  -h, --help               this text
  -V, --version            the version

Exit code
  0  nothing blocks
  1  an error, a blocker or a check that could not run (with --strict a warning too)
  2  bad input; the message names file and line

With --jsonl the verdict is in the answers: 0 says that every line was answered, 2 that some line was bad.
`;

const de = `copydesk – findet und erklärt falsch geschriebene Namen

Aufruf
  copydesk check [Optionen] DATEI…       prüft Artikel: Text, Markdown, HTML oder JSON; - ist die Standardeingabe
  copydesk check --jsonl [Optionen]      prüft JSON-Zeilen der Standardeingabe, eine Antwort je Zeile
  copydesk compare --jsonl [Optionen]    Schreibungen eines Namens? JSON-Zeilen hinein und heraus

Optionen
  -r, --registry DATEI     die Personen der Redaktion, als JSONL, JSON oder CSV
  -l, --language KÜRZEL    Sprache der Texte (de, en, pl …), wo sie es nicht selbst sagen; sonst wird sie erraten
      --format text|json   wie die Befunde erscheinen (text)
      --messages de|en     Sprache der Meldungen; sonst die von LANG, sonst Englisch
      --strict             auch eine Warnung hält auf
      --jsonl              JSON-Zeilen auf Standardeingabe und -ausgabe
  -h, --help               dieser Text
  -V, --version            die Version

Rückgabewert
  0  nichts hält auf
  1  ein Fehler, eine Sperre oder eine Prüfung, die nicht laufen konnte (mit --strict auch eine Warnung)
  2  fehlerhafte Eingabe; die Meldung nennt Datei und Zeile

Mit --jsonl steht das Urteil in den Antworten: 0 heißt, jede Zeile wurde beantwortet, 2, eine Zeile war fehlerhaft.
`;

/** What `--help` prints, by language. */
export const HELP: Readonly<Record<MessageLanguage, string>> = { en, de };
