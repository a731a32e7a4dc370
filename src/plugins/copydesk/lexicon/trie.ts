/**
 * Reads the dictionaries of the CSpell project (`*.trie.gz`, format "TrieXv3") into flat arrays: about 16 bytes a
 * node instead of the objects of the project's own reader, and ten times faster to load.
 *
 * The format, per the project's own description: letters walk down, `$` ends a word and steps back, `<` steps back
 * one, a digit after either steps back that many less one, `#n;` grafts node n, `\` escapes. Node numbers count nodes as they
 * are made; a leaf that only ends a word is one shared node.
 */
export type Trie = {
  /**
   * Whether exactly this string is in the dictionary.
   *
   * @param before what stands in the dictionary before it
   */
  has(word: string, before?: string): boolean;
  /**
   * How a word may begin, found in one walk.
   *
   * @param before what stands in the dictionary before the beginning
   * @param after one character that stands there behind it
   * @returns the lengths of the word's beginnings that are in the dictionary so, the shortest first
   */
  beginnings(word: string, before: string, after: string): readonly number[];
  /** Every string in the dictionary, in no order to rely on. */
  words(): Generator<string>;
};

const ROOT = 0;
const END = 1;
const NOWHERE = -1;
const CODE = {
  end: 36, // $
  back: 60, // <
  reference: 35, // #
  close: 59, // ;
  escape: 92, // \
  newline: 10,
  return: 13,
} as const;

function grown(array: Int32Array): Int32Array {
  const next = new Int32Array(array.length * 2);
  next.set(array);
  return next;
}

/** A node's edges are those from its start up to the next node's. */
type Edges = { readonly starts: Int32Array; readonly letter: Uint16Array; readonly target: Int32Array };

/** Nodes as linked lists of edges: a node's first edge, each edge's letter, target and next edge. */
class Builder {
  private first: Int32Array = new Int32Array(1 << 16).fill(-1);
  private ends = new Uint8Array(1 << 16);
  private nodeCount = 2;
  private letter: Int32Array = new Int32Array(1 << 17);
  private target: Int32Array = new Int32Array(1 << 17);
  private next: Int32Array = new Int32Array(1 << 17);
  private edgeCount = 0;
  /** The file's numbering of nodes. */
  private numbered: Int32Array = new Int32Array(1 << 17);
  private numberedCount = 2;
  /** The edges walked from the root to where we are. */
  private readonly path: number[] = [];
  private current = ROOT;

  constructor() {
    this.ends[END] = 1;
    this.numbered[1] = END;
  }

  insert(code: number): void {
    if (this.current === END) this.unshare();
    let edge = this.find(this.current, code);
    if (edge < 0) edge = this.addEdge(this.current, code, this.addNode());
    this.number(this.target[edge] ?? 0);
    this.path.push(edge);
    this.current = this.target[edge] ?? 0;
  }

  endWord(): void {
    const edge = this.path.at(-1) ?? 0;
    if ((this.first[this.current] ?? -1) >= 0) this.ends[this.current] = 1;
    else {
      if (this.numbered[this.numberedCount - 1] === this.current) this.numberedCount -= 1;
      this.target[edge] = END;
      this.current = END;
    }
    this.back(1);
  }

  graft(fileNode: number): void {
    this.target[this.path.at(-1) ?? 0] = this.numbered[fileNode] ?? END;
    this.numberedCount -= 1;
  }

  back(steps: number): void {
    this.path.length -= steps;
    this.current = this.path.length === 0 ? ROOT : (this.target[this.path.at(-1) ?? 0] ?? ROOT);
  }

  build(): Trie {
    const { starts, letter, target } = this.sideBySide();
    const ends = this.ends.slice(0, this.nodeCount);
    const child = (node: number, code: number): number => {
      const to = starts[node + 1] as number;
      for (let edge = starts[node] as number; edge < to; edge++) {
        const one = letter[edge] as number;
        if (one >= code) return one === code ? (target[edge] as number) : NOWHERE;
      }
      return NOWHERE;
    };
    const walk = (word: string, from = ROOT): number => {
      let node = from;
      for (let i = 0; i < word.length && node !== NOWHERE; i++) node = child(node, word.charCodeAt(i));
      return node;
    };
    const isEnd = (node: number) => node !== NOWHERE && ends[node] === 1;
    return {
      has: (word, before = '') => isEnd(walk(word, before === '' ? ROOT : walk(before))),
      beginnings(word, before, after) {
        const lengths: number[] = [];
        const mark = after.charCodeAt(0);
        let node = walk(before);
        for (let i = 0; i < word.length && node !== NOWHERE; i++) {
          node = child(node, word.charCodeAt(i));
          if (node !== NOWHERE && isEnd(child(node, mark))) lengths.push(i + 1);
        }
        return lengths;
      },
      *words() {
        const open: (readonly [node: number, start: string])[] = [[ROOT, '']];
        for (let at = open.pop(); at; at = open.pop()) {
          const [node, start] = at;
          if (ends[node] === 1) yield start;
          for (let edge = starts[node] as number; edge < (starts[node + 1] as number); edge++)
            open.push([target[edge] as number, start + String.fromCharCode(letter[edge] as number)]);
        }
      },
    };
  }

  /**
   * The edges of each node beside each other, by their letters: a walk through lists strewn over the memory takes three
   * times as long, and where a letter is missing an ordered list says so half-way.
   */
  private sideBySide(): Edges {
    const starts = new Int32Array(this.nodeCount + 1);
    const letter = new Uint16Array(this.edgeCount);
    const target = new Int32Array(this.edgeCount);
    let at = 0;
    for (let node = 0; node < this.nodeCount; node++) {
      starts[node] = at;
      for (let edge = this.first[node] ?? -1; edge >= 0; edge = this.next[edge] ?? -1) {
        const code = this.letter[edge] as number;
        let place = at++;
        for (; place > (starts[node] as number) && (letter[place - 1] as number) > code; place--) {
          letter[place] = letter[place - 1] as number;
          target[place] = target[place - 1] as number;
        }
        letter[place] = code;
        target[place] = this.target[edge] as number;
      }
    }
    starts[this.nodeCount] = at;
    return { starts, letter, target };
  }

  private find(node: number, code: number): number {
    let edge = this.first[node] ?? -1;
    while (edge >= 0 && this.letter[edge] !== code) edge = this.next[edge] ?? -1;
    return edge;
  }

  /** The shared end node got a child: here it becomes a node of its own. */
  private unshare(): void {
    const own = this.addNode();
    this.ends[own] = 1;
    this.target[this.path.at(-1) ?? 0] = own;
    this.number(own);
    this.current = own;
  }

  private addNode(): number {
    if (this.nodeCount === this.first.length) {
      this.first = grown(this.first).fill(-1, this.nodeCount);
      const ends = new Uint8Array(this.first.length);
      ends.set(this.ends);
      this.ends = ends;
    }
    return this.nodeCount++;
  }

  private addEdge(node: number, code: number, child: number): number {
    if (this.edgeCount === this.letter.length) {
      this.letter = grown(this.letter);
      this.target = grown(this.target);
      this.next = grown(this.next);
    }
    const edge = this.edgeCount++;
    this.letter[edge] = code;
    this.target[edge] = child;
    this.next[edge] = this.first[node] ?? -1;
    this.first[node] = edge;
    return edge;
  }

  private number(node: number): void {
    if (this.numberedCount === this.numbered.length) this.numbered = grown(this.numbered);
    this.numbered[this.numberedCount++] = node;
  }
}

/** Reads the header; the index of the first letter of the data, and the base of the node numbers. */
function readHeader(source: string): { readonly start: number; readonly base: number } {
  const header = /^[^]*?TrieXv3\s+base=(\d+)[^]*?\n__DATA__\r?\n/.exec(source.slice(0, 4096));
  if (!header)
    throw new Error('Not a dictionary in the format TrieXv3: its header lacks "TrieXv3" and "base=".');
  return { start: header[0].length, base: Number(header[1]) };
}

/**
 * @param source the unzipped text of a TrieXv3 file
 * @returns the dictionary
 * @throws Error when the text has another format
 */
export function readTrie(source: string): Trie {
  const { start, base } = readHeader(source);
  const builder = new Builder();
  let canStep = false;
  for (let i = start; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === CODE.newline || code === CODE.return) continue;
    if (canStep && code >= 50 && code <= 57) builder.back(code - 49);
    else if (code === CODE.end) {
      builder.endWord();
      canStep = true;
    } else if (code === CODE.back) {
      builder.back(1);
      canStep = true;
    } else if (code === CODE.reference) {
      const close = source.indexOf(';', i);
      builder.graft(parseInt(source.slice(i + 1, close), base) + 1);
      i = close;
      canStep = false;
    } else {
      if (code === CODE.escape) i += 1;
      builder.insert(source.charCodeAt(i));
      canStep = false;
    }
  }
  return builder.build();
}
