import type { MessageLanguage } from '../engine';

type Words = Readonly<Record<string, string>>;

const en: Words = {
  'not-json': 'not valid JSON: {reason}',
  'not-csv': 'not valid CSV: {reason}',
  'not-object': 'a JSON object was expected, not {found}',
  'field-missing': '“{field}” is missing',
  'field-empty': '“{field}” is empty',
  'field-type': '“{field}” must be {expected}, not {found}',
  'field-value': '“{field}” is “{value}”; allowed are {allowed}',
  'csv-column': 'the column “{column}” is unknown; see docs/command-line.md for those that are',
  'csv-missing': 'the column “{column}” is missing',
  'spelling-contradiction':
    '“{value}” stands as wrong and as right for {name}; take it out of one of the two, or give each its language',
  'registry-shape': 'a list of persons was expected, not {found}',
  'registry-item': 'person {number} must be a JSON object, not {found}',
  'registry-duplicate':
    'the id “{id}” was given before, in line {line}; every person needs an id of their own',
  'registry-conflict':
    'note: “{value}” is filed as a wrong spelling of {of}, and it is how {other} is rightly spelled. If they are two people, list one in the other’s “distinctFrom”.',
  'file-missing': 'there is no such file',
  'file-folder': 'this is a folder; name the files in it',
  'file-forbidden': 'this file may not be read',
  'file-unreadable': 'it could not be read: {reason}',
  'file-encoding': 'this is not UTF-8; save it as UTF-8',
  'file-shape': 'this JSON is neither a document ({"fields": {path: text}}) nor a Strapi entry',
  'option-unknown': '{reason}',
  'option-value': '{option} takes {allowed}, not “{value}”',
  'command-unknown': 'there is no command “{command}”; there are check and compare',
  'command-missing': 'say what to do: check or compare',
  'files-missing': 'say which files to check, or - for standard input',
  'files-jsonl': '--jsonl reads standard input and takes no files',
  'compare-jsonl': 'compare reads JSON lines: copydesk compare --jsonl',
  'see-help': 'copydesk --help tells more.',
  error: 'error',
};

const de: Words = {
  'not-json': 'kein gültiges JSON: {reason}',
  'not-csv': 'kein gültiges CSV: {reason}',
  'not-object': 'erwartet wird ein JSON-Objekt, nicht {found}',
  'field-missing': '„{field}“ fehlt',
  'field-empty': '„{field}“ ist leer',
  'field-type': '„{field}“ muss {expected} sein, nicht {found}',
  'field-value': '„{field}“ ist „{value}“; erlaubt sind {allowed}',
  'csv-column': 'die Spalte „{column}“ ist unbekannt; docs/command-line.md nennt die bekannten',
  'csv-missing': 'die Spalte „{column}“ fehlt',
  'spelling-contradiction':
    '„{value}“ gilt bei {name} zugleich als falsch und als richtig; streiche es an einer Stelle, oder gib beiden ihre Sprache',
  'registry-shape': 'erwartet wird eine Liste von Personen, nicht {found}',
  'registry-item': 'Person {number} muss ein JSON-Objekt sein, nicht {found}',
  'registry-duplicate': 'die id „{id}“ gab es schon in Zeile {line}; jede Person braucht ihre eigene',
  'registry-conflict':
    'Hinweis: „{value}“ ist als Falschschreibung von {of} eingetragen, und so schreibt sich {other} richtig. Sind es zwei Menschen, gehört der eine in „distinctFrom“ des anderen.',
  'file-missing': 'diese Datei gibt es nicht',
  'file-folder': 'das ist ein Ordner; nenne die Dateien darin',
  'file-forbidden': 'diese Datei darf nicht gelesen werden',
  'file-unreadable': 'sie ließ sich nicht lesen: {reason}',
  'file-encoding': 'das ist kein UTF-8; speichere sie als UTF-8',
  'file-shape': 'dieses JSON ist weder ein Dokument ({"fields": {Pfad: Text}}) noch ein Eintrag aus Strapi',
  'option-unknown': '{reason}',
  'option-value': '{option} nimmt {allowed}, nicht „{value}“',
  'command-unknown': 'den Befehl „{command}“ gibt es nicht; es gibt check und compare',
  'command-missing': 'sage, was zu tun ist: check oder compare',
  'files-missing': 'nenne die Dateien, die geprüft werden sollen, oder - für die Standardeingabe',
  'files-jsonl': '--jsonl liest die Standardeingabe und nimmt keine Dateien',
  'compare-jsonl': 'compare liest JSON-Zeilen: copydesk compare --jsonl',
  'see-help': 'copydesk --help sagt mehr.',
  error: 'Fehler',
};

/** What the command line itself says, by language. */
export const WORDS: Readonly<Record<MessageLanguage, Words>> = { en, de };
