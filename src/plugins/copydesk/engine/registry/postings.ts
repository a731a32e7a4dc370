/** Values fit 24 bits; the other eight tell keys of one bucket apart. */
export const MOST_VALUES = 1 << 24;
const VALUE = MOST_VALUES - 1;

/** So many numbers are put in order faster by hand. */
const FEW = 24;

/** Where `keepOnce` marks what it has seen: numbers one higher, as 0 is a free place. */
let slots = new Uint32Array(1024);

const slotOf = (mark: number) => Math.imul(mark, 0x9e3779b1) >>> 12;

/** A list of numbers that is filled again and again without making garbage. */
export class Gathered {
  items: Uint32Array;
  length: number;

  /** @param items what it starts with; it is copied once it grows */
  constructor(items?: Uint32Array) {
    this.items = items ?? new Uint32Array(64);
    this.length = items?.length ?? 0;
  }

  /** What is in it now; stale after the next `push` or `clear`. */
  get view(): Uint32Array {
    return this.items.subarray(0, this.length);
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Uint32Array(Math.ceil(1.5 * this.length) + 16);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  clear(): void {
    this.length = 0;
  }

  /** Puts the numbers in order and keeps each once. */
  settle(): void {
    if (this.length < 2) return;
    if (this.length > FEW) this.view.sort();
    else this.#insertInOrder();
    const { items } = this;
    let kept = 1;
    for (let i = 1; i < this.length; i++) {
      if (items[i] !== items[i - 1]) items[kept++] = items[i] as number;
    }
    this.length = kept;
  }

  /**
   * Keeps each number once, where it came first. The table is no larger than the list wants it: one with a place for
   * every number would be in no cache of the processor.
   *
   * @param but a number that is not kept; -1 for none
   */
  keepOnce(but = -1): void {
    const { items, length } = this;
    const mask = 2 ** Math.ceil(Math.log2(2 * length + 2)) - 1;
    if (slots.length <= mask) slots = new Uint32Array(mask + 1);
    else slots.fill(0, 0, mask + 1);
    if (but >= 0) slots[slotOf(but + 1) & mask] = but + 1;
    let kept = 0;
    for (let i = 0; i < length; i++) {
      const mark = (items[i] as number) + 1;
      let slot = slotOf(mark) & mask;
      while (slots[slot] !== 0 && slots[slot] !== mark) slot = (slot + 1) & mask;
      if (slots[slot] === mark) continue;
      slots[slot] = mark;
      items[kept++] = mark - 1;
    }
    this.length = kept;
  }

  #insertInOrder(): void {
    const { items } = this;
    for (let i = 1; i < this.length; i++) {
      const value = items[i] as number;
      let j = i;
      for (; j > 0 && (items[j - 1] as number) > value; j--) items[j] = items[j - 1] as number;
      items[j] = value;
    }
  }
}

/** Calls `put(key, value)` for every entry; called more than once and must say the same each time. */
export type Entries = (put: (key: number, value: number) => void) => void;

/** Entries in two lists side by side, until they are compiled. */
export class EntryList {
  readonly #keys = new Gathered();
  readonly #values = new Gathered();

  get length(): number {
    return this.#keys.length;
  }

  push(key: number, value: number): void {
    this.#keys.push(key);
    this.#values.push(value);
  }

  readonly each: Entries = (put) => {
    for (let i = 0; i < this.#keys.length; i++)
      put(this.#keys.items[i] as number, this.#values.items[i] as number);
  };
}

/** What a saved index keeps of it. */
export type PostingsData = { readonly starts: Uint32Array; readonly entries: Uint32Array };

/** The key's highest bits; its lowest choose the bucket. */
const tagOf = (key: number) => key & ~VALUE;

/** Whether another entry from `start` up to `end` has the tag of the one at `i`. */
function hasTwin(entries: Uint32Array, i: number, start: number, end: number): boolean {
  const tag = tagOf(entries[i] as number);
  for (let j = start; j < end; j++) if (j !== i && tagOf(entries[j] as number) === tag) return true;
  return false;
}

/**
 * From a 32-bit key to the numbers filed under it: buckets in one typed array, and a small map for what was added
 * later. Keys are not kept, so now and then a number of another key comes up too: whoever asks compares for himself.
 */
export class Postings {
  readonly #starts: Uint32Array;
  readonly #entries: Uint32Array;
  readonly #mask: number;
  readonly #later = new Map<number, number[]>();
  readonly #from = new Gathered();
  readonly #to = new Gathered();

  constructor(data: PostingsData) {
    this.#starts = data.starts;
    this.#entries = data.entries;
    this.#mask = data.starts.length - 2;
  }

  /** @param buckets how many, about: as many as distinct keys, or a few keys to each */
  static compile(buckets: number, each: Entries): Postings {
    const size = 2 ** Math.max(4, Math.ceil(Math.log2(Math.max(1, buckets))));
    const starts = new Uint32Array(size + 1);
    each((key) => {
      const bucket = key & (size - 1);
      starts[bucket] = (starts[bucket] as number) + 1;
    });
    let sum = 0;
    for (let i = 0; i <= size; i++) {
      sum += starts[i] as number;
      starts[i] = sum;
    }
    const entries = new Uint32Array(sum);
    each((key, value) => {
      const at = (starts[key & (size - 1)] as number) - 1;
      starts[key & (size - 1)] = at;
      entries[at] = tagOf(key) | value;
    });
    return new Postings({ starts, entries });
  }

  get data(): PostingsData {
    return { starts: this.#starts, entries: this.#entries };
  }

  /** @returns the numbers that may share their key with another's, in order; read from end to end, so quickly */
  shared(): Uint32Array {
    const [starts, entries] = [this.#starts, this.#entries];
    const shared = new Gathered();
    for (let bucket = 0; bucket + 1 < starts.length; bucket++) {
      const end = starts[bucket + 1] as number;
      for (let i = starts[bucket] as number; i < end; i++)
        if (hasTwin(entries, i, starts[bucket] as number, end)) shared.push((entries[i] as number) & VALUE);
    }
    return shared.view.sort();
  }

  get isEmpty(): boolean {
    return this.#entries.length === 0 && this.#later.size === 0;
  }

  add(key: number, value: number): void {
    const filed = this.#later.get(key);
    if (filed) filed.push(value);
    else this.#later.set(key, [value]);
  }

  /**
   * The same as `gather` for many keys. The buckets are all looked up before the first is read: so the processor waits
   * for the memory once and not for each of them.
   */
  gatherAll(keys: Gathered, into: Gathered): void {
    const [starts, entries] = [this.#starts, this.#entries];
    const [from, to] = [this.#from, this.#to];
    from.clear();
    to.clear();
    for (let k = 0; k < keys.length; k++) {
      const bucket = (keys.items[k] as number) & this.#mask;
      from.push(starts[bucket] as number);
      to.push(starts[bucket + 1] as number);
    }
    for (let k = 0; k < keys.length; k++) {
      const tag = tagOf(keys.items[k] as number);
      const end = to.items[k] as number;
      for (let i = from.items[k] as number; i < end; i++) {
        const entry = entries[i] as number;
        if ((entry & ~VALUE) === tag) into.push(entry & VALUE);
      }
    }
    if (this.#later.size > 0) this.#gatherLater(keys, into);
  }

  #gatherLater(keys: Gathered, into: Gathered): void {
    for (let k = 0; k < keys.length; k++) {
      for (const value of this.#later.get((keys.items[k] as number) | 0) ?? []) into.push(value);
    }
  }

  /** Appends to `into` what is filed under the key. */
  gather(key: number, into: Gathered): void {
    const bucket = key & this.#mask;
    const end = this.#starts[bucket + 1] as number;
    const tag = tagOf(key);
    for (let i = this.#starts[bucket] as number; i < end; i++) {
      const entry = this.#entries[i] as number;
      if ((entry & ~VALUE) === tag) into.push(entry & VALUE);
    }
    if (this.#later.size === 0) return;
    for (const value of this.#later.get(key) ?? []) into.push(value);
  }
}
