/** What the formats are made from: a published article as readers may see it. Dates are ISO 8601. */

export type Block = {
  readonly type: string;
  readonly text?: string;
  readonly level?: number;
  readonly format?: string;
  readonly url?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly code?: boolean;
  readonly image?: { readonly url?: string; readonly alternativeText?: string | null };
  readonly children?: readonly Block[];
};

export type File = {
  readonly url: string;
  readonly mime?: string | null;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly size?: number | null;
  readonly caption?: string | null;
  readonly alternativeText?: string | null;
};

export type Identifier = { readonly scheme: string; readonly value: string };

export type Person = {
  readonly documentId: string;
  readonly name: string;
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly disambiguation?: string | null;
  readonly identifiers?: readonly Identifier[] | null;
};

export type Party = {
  readonly name?: string | null;
  readonly kind: 'person' | 'organisation' | 'state';
  readonly role?: string | null;
  readonly person?: Person | null;
};

export type Agreement = {
  readonly documentId: string;
  readonly name: string;
  readonly otherNames?: readonly { readonly value: string; readonly language?: string | null }[] | null;
  readonly kind?: string | null;
  readonly subject?: string | null;
  readonly status: string;
  readonly statusDates?: readonly { readonly status: string; readonly date: string }[] | null;
  readonly place?: string | null;
  readonly documentUrl?: string | null;
  readonly parties?: readonly Party[] | null;
};

export type Quote = {
  readonly documentId: string;
  readonly text: string;
  readonly language: string;
  readonly originalText?: string | null;
  readonly originalLanguage?: string | null;
  readonly translator?: string | null;
  readonly saidAt?: string | null;
  readonly occasion?: string | null;
  readonly sourceUrl?: string | null;
  readonly speaker?: Person | null;
  readonly agreement?: { readonly documentId: string; readonly name: string } | null;
};

export type Source = {
  readonly claim?: string | null;
  readonly publisher?: string | null;
  readonly url?: string | null;
  readonly date?: string | null;
};

export type Correction = {
  readonly class: 'refile' | 'correction';
  readonly text: string;
  readonly at: string;
};

export type Article = {
  readonly documentId: string;
  readonly locale: string;
  readonly slug: string;
  readonly headline: string;
  readonly kicker?: string | null;
  readonly lead?: string | null;
  readonly body?: readonly Block[] | null;
  readonly image?: File | null;
  readonly imageText?: {
    readonly caption?: string | null;
    readonly alternativeText?: string | null;
    readonly credit?: string | null;
  } | null;
  readonly seo?: { readonly title?: string | null; readonly description?: string | null } | null;
  readonly authors: readonly Person[];
  readonly people: readonly Person[];
  readonly agreements: readonly Agreement[];
  readonly quotes: readonly Quote[];
  readonly sources: readonly Source[];
  readonly corrections: readonly Correction[];
  readonly version: number;
  readonly firstPublishedAt: string;
  readonly lastPublishedAt: string;
};

/** Who publishes, and where readers find it. */
export type House = {
  readonly name: string;
  /** The site's address without a slash at its end. */
  readonly url: string;
};
