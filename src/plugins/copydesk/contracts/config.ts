/** The plugin's configuration, `config/plugins.ts` → `copydesk.config`. */
import type { RuleSetting } from '../engine/types';

export type CheckedType = {
  /**
   * The checked fields in reading order, dotted through components and dynamic zones (`seo.title`, `sections`).
   * Naming a component, dynamic zone or media field means every text in it.
   */
  readonly fields: readonly string[];
  /** The fields set in headline style (capitals prove nothing there). */
  readonly headlines?: readonly string[];
  /** Relations to the registry's type: the people linked to the document. */
  readonly people?: readonly string[];
  /** The text's language on a type without locales (BCP 47); absent: the default locale of the installation. */
  readonly language?: string;
  /** The datetime before which nothing of this type goes out, workflow or not. */
  readonly embargo?: string;
  /** The editorial workflow; off unless it is named. */
  readonly workflow?: boolean | WorkflowConfig;
};

export type WorkflowConfig = {
  /** What must be filled in before a text leaves draft (default: the first checked field). */
  readonly required?: readonly string[];
  /** The datetime that proposes when to publish. */
  readonly schedule?: string;
  /** A repeatable component for public notes of correction; absent: they stay in the workflow's own records. */
  readonly corrections?: {
    readonly field: string;
    /** `refile` or `correction`. */
    readonly class?: string;
    readonly text: string;
    readonly at?: string;
    readonly by?: string;
  };
  /** Attributes that may change without lapsing an approval. */
  readonly ignored?: readonly string[];
};

export type RegistryConfig = {
  /** The content type that holds the newsroom's people. */
  readonly uid: string;
  readonly fields: {
    readonly name: string;
    readonly givenName?: string;
    readonly familyName?: string;
    readonly familyNameFirst?: string;
    readonly gender?: string;
    /** A repeatable component of right spellings. */
    readonly spellings?: {
      readonly field: string;
      readonly value: string;
      readonly kind?: string;
      readonly language?: string;
    };
    /** A repeatable component of wrong spellings. */
    readonly misspellings?: { readonly field: string; readonly value: string; readonly language?: string };
    readonly distinctFrom?: string;
  };
  /** What the admin shows of a person beside a finding. */
  readonly glance?: {
    /** A single image. */
    readonly portrait?: string;
    /** A text that tells people of one name apart. */
    readonly note?: string;
    /** A repeatable component of offices, the current ones without an end. */
    readonly offices?: OfficeFields;
  };
  /** Which records count; absent: all. */
  readonly status?: { readonly field: string; readonly counted: readonly string[] };
};

/** Where an office says what it is: names of attributes. */
export type OfficeFields = {
  readonly field: string;
  /** A repeatable component inside it: one title a language. */
  readonly titles: string;
  readonly language: string;
  readonly feminine: string;
  readonly masculine: string;
  readonly organisation?: string;
  readonly to?: string;
};

export type CopydeskConfig = {
  readonly registry?: RegistryConfig;
  readonly types: Readonly<Record<string, CheckedType>>;
  /** Severity by rule id; what is not named keeps its default. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** The newsroom's time zone (IANA, such as `Europe/Berlin`; default: the server's). */
  readonly timeZone?: string;
  /** Who gets an e-mail when what was scheduled could not be published, besides those whose article it is. */
  readonly alerts?: { readonly email?: readonly string[] };
  /** How often to look for what is due, in seconds (default 10); false: this server leaves it to another. */
  readonly scheduler?: false | { readonly seconds?: number };
  readonly limits?: {
    /** Characters of text that one request to a check endpoint may send (default 500,000); the gate has no limit. */
    readonly characters?: number;
  };
};
