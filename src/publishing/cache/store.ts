/** An answer as it was given, ready to be given again. */
export type Entry = {
  /** As it goes over the wire, so that giving it again encodes nothing. */
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string;
  /** What the answer is made of; when one of these is emptied, the answer is gone. */
  readonly tags: readonly string[];
  /** Until when it may be given: milliseconds since 1970. */
  readonly expires: number;
};

/**
 * An answer in the making. It is kept only if nothing it is made of was emptied since `begin`: an answer read from the
 * database just before a publication must not be kept just after it.
 */
export type Fill = {
  keep(key: string, entry: Entry): Promise<void>;
  /** To be called in any case. */
  end(): void;
};

/** Where answers are kept. */
export type Store = {
  begin(): Promise<Fill>;
  get(key: string): Promise<Entry | undefined> | Entry | undefined;
  /** Once this has resolved, no answer with one of the tags is given any more, by any server. */
  empty(tags: readonly string[]): Promise<void>;
  close(): Promise<void>;
};
