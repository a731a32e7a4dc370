/** Measures checks of texts that are made to be slow, by every rule: `node … SAVED-INDEX PLUGIN`. */
import { loadChecker } from './checker';
import { hostileTexts } from './hostile';
import { timed } from './statistics';

/** Characters of the longest. */
const LONGEST = 1_000_000;

export type HostileResult = readonly {
  readonly text: string;
  /** Milliseconds for half a million characters, and for a million. */
  readonly half: number;
  readonly whole: number;
}[];

function measure(saved: string, plugin: string): HostileResult {
  const { run } = loadChecker(saved, plugin);
  const sizes = [LONGEST / 4, LONGEST / 2, LONGEST].map((length) => hostileTexts(length));
  const kinds = sizes[0]?.length ?? 0;
  return Array.from({ length: kinds }, (_, kind) => {
    const texts = sizes.flatMap((texts) => texts[kind] ?? []);
    const [, half = 0, whole = 0] = timed(texts, ({ text, language }) => {
      run(text, language);
    });
    return { text: texts[0]?.name ?? '', half, whole };
  });
}

const [saved = '', plugin = ''] = process.argv.slice(2);
console.log(JSON.stringify(measure(saved, plugin)));
