/** Measures one contender with so many persons, in a process of its own: `node … CONTENDER FILE COUNT`. */
import type { Person } from '../../src/plugins/copydesk/engine/types';
import { CONTENDERS } from './contenders';
import type { Contender } from './contenders/contender';
import { readPeople } from './people-file';
import { queriesFrom } from './queries';
import { quantile, residentMegabytes, timed } from './statistics';

const QUERIES = 1_000;
/** Whoever is asked has answered about other people before, and about none that is timed. */
const WARM_UP_SEED = 8;
/** Slow contenders answer as many as they can in this time, in milliseconds. */
const BUDGET = 20_000;

export type LookupResult = {
  readonly buildSeconds: number;
  readonly megabytes: number;
  readonly queries: number;
  readonly p50: number;
  readonly p99: number;
  readonly recall: number;
  readonly first: number;
  readonly add?: number;
  readonly remove?: number;
};

function* everyNth(people: Iterable<Person>, step: number, first = 0): Generator<Person> {
  let i = step - first;
  for (const person of people) if (i++ % step === 0) yield person;
}

function changes(contender: Contender): Pick<LookupResult, 'add' | 'remove'> {
  const { add, remove } = contender;
  if (!add || !remove) return {};
  const people = Array.from({ length: 200 }, (_, i) => ({
    id: `new-${i}`,
    name: `Neuling${'abcdefghij'.charAt(i % 10)} Zugang${'klmnopqrst'.charAt(i % 7)}`,
  }));
  const added = timed(people, (person) => add(person));
  const removed = timed(people, (person) => remove(person));
  return { add: quantile(added, 0.99), remove: quantile(removed, 0.99) };
}

async function measure(name: string, file: string, count: number): Promise<LookupResult> {
  const build = CONTENDERS[name];
  if (!build) throw new Error(`No contender “${name}”; there are: ${Object.keys(CONTENDERS).join(', ')}.`);
  const start = performance.now();
  const contender = await build(readPeople(file, count));
  const buildSeconds = (performance.now() - start) / 1000;
  const megabytes = residentMegabytes();
  const step = Math.max(1, Math.floor(count / QUERIES));
  const queries = queriesFrom([...everyNth(readPeople(file, count), step)]);
  const others = queriesFrom(
    [...everyNth(readPeople(file, count), step, Math.floor(step / 2))],
    WARM_UP_SEED,
  );
  const asked = new Set(queries.map(({ form }) => form));
  const warmUp = others.filter(({ form }) => !asked.has(form));
  timed(warmUp, ({ form }) => contender.near(form), BUDGET / 4);
  const found: (readonly string[])[] = [];
  const times = timed(queries, ({ form }) => found.push(contender.near(form)), BUDGET);
  const right = (isRight: (names: readonly string[], name: string) => boolean) =>
    found.filter((names, i) => isRight(names, queries[i]?.name ?? '')).length / found.length;
  return {
    buildSeconds,
    megabytes,
    queries: times.length,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    recall: right((names, name) => names.includes(name)),
    first: right((names, name) => names[0] === name),
    ...changes(contender),
  };
}

const [name = '', file = '', count = ''] = process.argv.slice(2);
void measure(name, file, Number(count)).then((result) => console.log(JSON.stringify(result)));
