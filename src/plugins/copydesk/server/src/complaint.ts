import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { fill } from '../../engine';
import type { ComplaintKey } from './complaint-words';
import { WORDS } from './complaint-words';
import { readerLanguage } from './who';

type Path = readonly (string | number)[];
type Values = Readonly<Record<string, string | number>>;
type Language = keyof typeof WORDS;

/** Who reads an error is known where the request is answered, and not where it is read: it can be said in each language. */
interface Translatable extends Error {
  in(language: Language): Error;
}

/** A part of a request that is not as it should be (400). */
class InputProblem extends errors.ValidationError implements Translatable {
  constructor(
    private readonly where: Path,
    private readonly key: ComplaintKey,
    private readonly values: Values,
    language: Language = 'en',
  ) {
    const message = fill(WORDS[language][key], values);
    const text = where.length === 0 ? message : `${where.join('.')}: ${message}`;
    super(text, { errors: [{ path: [...where], message, name: 'ValidationError' }] });
  }

  in(language: Language): Error {
    return new InputProblem(this.where, this.key, this.values, language);
  }
}

/** Something that a request names and that is not there (404). */
class NothingThere extends errors.NotFoundError implements Translatable {
  constructor(
    private readonly key: ComplaintKey,
    private readonly values: Values,
    language: Language = 'en',
  ) {
    super(fill(WORDS[language][key], values));
  }

  in(language: Language): Error {
    return new NothingThere(this.key, this.values, language);
  }
}

/** More than is checked at once (413). */
class TooMuch extends errors.PayloadTooLargeError implements Translatable {
  constructor(
    private readonly values: Values,
    language: Language = 'en',
  ) {
    super(fill(WORDS[language]['too-much'], values));
  }

  in(language: Language): Error {
    return new TooMuch(this.values, language);
  }
}

const isTranslatable = (error: unknown): error is Translatable =>
  error instanceof InputProblem || error instanceof NothingThere || error instanceof TooMuch;

/** @throws ValidationError (400) that names what is wrong with the request */
export function complain(path: Path, key: ComplaintKey, values: Values = {}): never {
  throw new InputProblem(path, key, values);
}

/** @returns an error (404) that says what is not there */
export const nothingThere = (key: ComplaintKey, values: Values = {}): Error => new NothingThere(key, values);

/** @returns an error (413) that says how long a text is, and how long it may be */
export const tooMuch = (values: { readonly count: number; readonly most: number }): Error =>
  new TooMuch(values);

type Controller = Readonly<Record<string, (context: never) => Promise<void>>>;

/**
 * @param controller of ours
 * @returns the same, whose complaints are in the reader's language
 */
export function inReadersLanguage<Endpoints extends Controller>(
  controller: (options: { strapi: Core.Strapi }) => Endpoints,
): (options: { strapi: Core.Strapi }) => Endpoints {
  return (options) => {
    const spoken = Object.entries(controller(options)).map(([name, endpoint]) => [
      name,
      (context: never) =>
        endpoint(context).catch((error: unknown) => {
          throw isTranslatable(error) ? error.in(readerLanguage(options.strapi)) : error;
        }),
    ]);
    return Object.fromEntries(spoken) as Endpoints;
  };
}
