import type { LedgerFault } from '../../contracts/ledger-chain';
import type { MessageLanguage } from '../../engine';

type Key =
  | LedgerFault['kind']
  | 'whole'
  | 'broken'
  | 'help'
  | 'no-app'
  | 'no-database'
  | 'no-ledger'
  | 'not-a-record'
  | 'not-heads'
  | 'unreadable';

export const LEDGER_WORDS: Readonly<Record<MessageLanguage, Readonly<Record<Key, string>>>> = {
  en: {
    whole: '{entries} entries about {documents} documents: every chain is whole.',
    broken: '{entries} entries about {documents} documents: {faults} faults.',
    changed: '{uid} {entry}: entry {seq} was changed.',
    missing: '{uid} {entry}: entry {seq} is missing.',
    'not-sealed': '{uid} {entry}: an entry has no seal.',
    doubled: '{uid} {entry}: entry {seq} is there twice.',
    'no-head': '{uid} {entry}: the record of where its chain ends is gone (after entry {seq}).',
    'head-differs': '{uid} {entry}: its chain ends otherwise than recorded (entry {seq}).',
    'lost-head': '{uid} {entry}: entry {seq}, noted earlier, is no longer in its chain.',
    'no-app':
      'This folder is no Strapi application ({reason}). Go to the folder of its package.json, or name an exported file: copydesk ledger verify FILE.jsonl',
    'no-database': 'The database of the application in this folder cannot be read ({reason}).',
    'no-ledger':
      'The database of the application in this folder has no ledger: the copydesk plugin never ran on it.',
    'not-heads': '{file} has no ends of chains in it, as --heads notes them.',
    'not-a-record': '{file}:{line}: this is no line of an exported ledger.',
    unreadable: '{file} cannot be read ({reason}).',
    help: `copydesk ledger verify [FILE.jsonl] [--heads FILE] [--messages de|en]

Follows the chain of every document in the ledger and says which entries were changed or are missing.
Without a file it reads the database of the Strapi application in this folder.

  --heads FILE   compares with the chains' ends noted in FILE at an earlier run, then notes the present ones:
                 so that a chain cut off or taken away whole is noticed too

Exit 0: whole; 1: faults; 2: bad input.
`,
  },
  de: {
    whole: '{entries} Einträge zu {documents} Dokumenten: Jede Kette ist heil.',
    broken: '{entries} Einträge zu {documents} Dokumenten: {faults} Fehler.',
    changed: '{uid} {entry}: Eintrag {seq} wurde geändert.',
    missing: '{uid} {entry}: Eintrag {seq} fehlt.',
    'not-sealed': '{uid} {entry}: Ein Eintrag hat kein Siegel.',
    doubled: '{uid} {entry}: Eintrag {seq} ist doppelt da.',
    'no-head': '{uid} {entry}: Es fehlt, wo die Kette endet (nach Eintrag {seq}).',
    'head-differs': '{uid} {entry}: Die Kette endet anders als festgehalten (Eintrag {seq}).',
    'lost-head': '{uid} {entry}: Der früher notierte Eintrag {seq} ist nicht mehr in der Kette.',
    'no-app':
      'Dieser Ordner ist keine Strapi-Anwendung ({reason}). Geh in den Ordner ihrer package.json, oder nenne eine ausgegebene Datei: copydesk ledger verify DATEI.jsonl',
    'no-database': 'Die Datenbank der Anwendung in diesem Ordner ist nicht zu lesen ({reason}).',
    'no-ledger':
      'Die Datenbank der Anwendung in diesem Ordner hat kein Protokoll: Das Plugin copydesk lief nie darauf.',
    'not-heads': 'In {file} stehen keine Enden von Ketten, wie --heads sie notiert.',
    'not-a-record': '{file}:{line}: Das ist keine Zeile eines ausgegebenen Protokolls.',
    unreadable: '{file} ist nicht zu lesen ({reason}).',
    help: `copydesk ledger verify [DATEI.jsonl] [--heads DATEI] [--messages de|en]

Folgt der Kette jedes Dokuments im Protokoll und sagt, welche Einträge geändert wurden oder fehlen.
Ohne Datei liest es die Datenbank der Strapi-Anwendung in diesem Ordner.

  --heads DATEI  vergleicht mit den Enden der Ketten, die ein früherer Lauf in DATEI notiert hat, und notiert die
                 jetzigen: So fällt auch eine abgeschnittene oder ganz entfernte Kette auf

Ende 0: heil; 1: Fehler; 2: falsche Eingabe.
`,
  },
};
