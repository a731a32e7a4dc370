/** Measures building and saving an index, in a process of its own: `node … PEOPLE COUNT SAVED`. */
import { writeFileSync } from 'node:fs';
import { RegistryBuilder, saveRegistry } from '../../src/plugins/copydesk/engine/registry';
import { readPeople } from './people-file';
import { peakMegabytes } from './statistics';

export type SavingResult = {
  readonly buildSeconds: number;
  readonly saveSeconds: number;
  readonly savedMegabytes: number;
  readonly peak: number;
};

function measure(file: string, count: number, target: string): SavingResult {
  let start = performance.now();
  const since = () => (performance.now() - start) / 1000;
  const builder = new RegistryBuilder();
  for (const person of readPeople(file, count)) builder.add(person);
  const registry = builder.build();
  const buildSeconds = since();
  start = performance.now();
  const saved = saveRegistry(registry);
  writeFileSync(target, saved);
  return {
    buildSeconds,
    saveSeconds: since(),
    savedMegabytes: saved.length / 2 ** 20,
    peak: peakMegabytes(),
  };
}

const [file = '', count = '', target = ''] = process.argv.slice(2);
console.log(JSON.stringify(measure(file, Number(count), target)));
