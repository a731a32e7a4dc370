/** A sentence as printed, and where names of people (or names at all) stand in it. */
export type Sentence = {
  readonly text: string;
  readonly names: readonly { readonly start: number; readonly end: number }[];
};

type Word = { readonly text: string; readonly isName: boolean; readonly begins: boolean };

/** Lays words out as text; neighbours that are names are one, unless the second begins another. */
class Line {
  text = '';
  readonly names: { start: number; end: number }[] = [];
  #isOpen = false;

  add({ text, isName, begins }: Word, space: string): void {
    const start = this.text.length + space.length;
    this.text += space + text;
    const last = this.names.at(-1);
    if (isName && last && this.#isOpen && !begins) last.end = this.text.length;
    else if (isName) this.names.push({ start, end: this.text.length });
    this.#isOpen = isName;
  }
}

/** The blocks between empty lines, in documents. */
function* blocks(text: string, startsDocument: RegExp): Generator<{ lines: string[]; isFirst: boolean }> {
  let lines: string[] = [];
  let isFirst = true;
  for (const line of `${text}\n`.split('\n')) {
    if (startsDocument.test(line)) isFirst = true;
    else if (line.trim() !== '') lines.push(line);
    else if (lines.length > 0) {
      yield { lines, isFirst };
      [lines, isFirst] = [[], false];
    }
  }
}

function documentsOf(
  text: string,
  startsDocument: RegExp,
  read: (lines: readonly string[]) => Sentence,
): Sentence[][] {
  const documents: Sentence[][] = [];
  for (const { lines, isFirst } of blocks(text, startsDocument)) {
    if (isFirst) documents.push([]);
    documents.at(-1)?.push(read(lines));
  }
  return documents;
}

function readTree(lines: readonly string[]): Sentence {
  const line = new Line();
  let space = '';
  let covered = 0;
  for (const cells of lines.filter((one) => /^\d/.test(one)).map((one) => one.split('\t'))) {
    const [id = '', text = '', , kind] = cells;
    const [from = 0, to = from] = id.split('-').map(Number);
    // A contraction stands before the words it is made of, an empty node has a point in its number.
    if (id.includes('.') || from <= covered) continue;
    if (to > from) covered = to;
    line.add({ text, isName: kind === 'PROPN', begins: false }, space);
    space = /SpaceAfter=No/.test(cells[9] ?? '') ? '' : ' ';
  }
  return { text: line.text, names: line.names };
}

/**
 * Reads a treebank in the CoNLL-U format of Universal Dependencies; names are the words tagged PROPN.
 *
 * @returns its documents' sentences; all in one document where it marks none
 */
export function readUniversal(text: string): Sentence[][] {
  return documentsOf(text, /^# newdoc/, readTree);
}

const CLOSES = /^(?:[.,;:!?)\]}%”»…]|\.\.\.)$/;
const OPENS = /^[([{„«]$/;

function readTags(lines: readonly string[]): Sentence {
  const line = new Line();
  let before = '';
  let isQuoted = false;
  for (const [, text = '', tag = ''] of lines.map((one) => one.trim().split('\t'))) {
    const isQuote = text === '"';
    const isClose = CLOSES.test(text) || (isQuote && isQuoted);
    const isAfterOpening = before === '' || OPENS.test(before) || (before === '"' && isQuoted);
    line.add(
      { text, isName: tag.endsWith('PER'), begins: tag.startsWith('B') },
      isClose || isAfterOpening ? '' : ' ',
    );
    if (isQuote) isQuoted = !isQuoted;
    before = text;
  }
  return { text: line.text, names: line.names };
}

/**
 * Reads sentences with one word and its tag a line (B-PER, I-PER for people), and sets their spaces as print does.
 *
 * @returns the documents' sentences; all in one document where none are marked
 */
export function readBio(text: string): Sentence[][] {
  return documentsOf(text, /^#DOCSTART/, readTags);
}
