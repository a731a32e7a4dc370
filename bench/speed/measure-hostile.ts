/** Measures checks of texts that are made to be slow, by every rule: `node … SAVED-INDEX PLUGIN`. */
import { loadChecker } from './checker';
import { hostileTexts } from './hostile';
import { timed } from './statistics';

/** Characters of the longest. */
const LONGEST = 1_000_000;

/** The quickest of so many counts: what else the machine does makes a text slower, never quicker. */
const ROUNDS = 2;

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
    const rounds = Array.from({ length: ROUNDS }, () =>
      timed(texts, ({ text, language }) => {
        run(text, language);
      }),
    );
    const [, half = 0, whole = 0] = texts.map((_, size) =>
      Math.min(...rounds.map((times) => times[size] ?? 0)),
    );
    return { text: texts[0]?.name ?? '', half, whole };
  });
}

const [saved = '', plugin = ''] = process.argv.slice(2);
console.log(JSON.stringify(measure(saved, plugin)));
