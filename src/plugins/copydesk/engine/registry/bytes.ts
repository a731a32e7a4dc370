/** A growing run of bytes: numbers in as few bytes as they need, texts one byte a letter where all are Latin-1. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length: number;

  /** @param bytes what it starts with; it is copied at the first write */
  constructor(bytes?: Uint8Array) {
    this.#bytes = bytes ?? new Uint8Array(1 << 12);
    this.#length = bytes?.length ?? 0;
  }

  get length(): number {
    return this.#length;
  }

  /** A view of what was written; it is stale after the next write. */
  get bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** The bytes with room behind them, for readers that know where they stop: no view is made. */
  get buffer(): Uint8Array {
    return this.#bytes;
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, Math.ceil(this.#bytes.length * 1.5)));
    larger.set(this.bytes);
    this.#bytes = larger;
  }

  byte(value: number): void {
    this.#makeRoom(1);
    this.#bytes[this.#length++] = value;
  }

  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.byte((rest & 127) | 128);
      rest >>>= 7;
    }
    this.byte(rest);
  }

  text(text: string): void {
    this.#makeRoom(2 * text.length + 5);
    const start = this.#length;
    this.number(text.length * 2);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 255) {
        this.#length = start;
        this.#wide(text);
        return;
      }
      this.#bytes[this.#length++] = code;
    }
  }

  #wide(text: string): void {
    this.number(text.length * 2 + 1);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.#bytes[this.#length++] = code & 255;
      this.#bytes[this.#length++] = code >> 8;
    }
  }

  optional(text: string | undefined): void {
    this.byte(text === undefined ? 0 : 1);
    if (text !== undefined) this.text(text);
  }
}

/** Reads what a ByteWriter wrote, from a given place on. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  byte(): number {
    return this.#bytes[this.#at++] as number;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  text(): string {
    const head = this.number();
    const length = head >>> 1;
    if (!(head & 1)) return this.#narrow(length);
    let text = '';
    for (let i = 0; i < length; i++, this.#at += 2) {
      const low = this.#bytes[this.#at] as number;
      text += String.fromCharCode(low | ((this.#bytes[this.#at + 1] as number) << 8));
    }
    return text;
  }

  /** Four letters at a time: a string grown letter by letter is as much garbage as it has letters. */
  #narrow(length: number): string {
    const bytes = this.#bytes;
    const end = this.#at + length;
    let text = '';
    let at = this.#at;
    for (; at + 4 <= end; at += 4) {
      const a = bytes[at] as number;
      const b = bytes[at + 1] as number;
      const c = bytes[at + 2] as number;
      text += String.fromCharCode(a, b, c, bytes[at + 3] as number);
    }
    for (; at < end; at++) text += String.fromCharCode(bytes[at] as number);
    this.#at = end;
    return text;
  }

  optional(): string | undefined {
    return this.byte() === 0 ? undefined : this.text();
  }
}
