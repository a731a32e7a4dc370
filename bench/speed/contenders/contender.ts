import type { Person } from '../../../src/plugins/copydesk/engine/types';

/** What is measured: an index of people's names that finds near ones. */
export type Contender = {
  /** @returns the names found, best first, at most eight */
  near(form: string): readonly string[];
  add?(person: Person): void;
  remove?(person: Person): void;
};

/** Builds an index of these people. */
export type Build = (people: Iterable<Person>) => Contender | Promise<Contender>;
