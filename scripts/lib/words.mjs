/** What the scripts say, in German where the environment asks for it, else in English. */
const isGerman = /^de/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

/**
 * @param {string} english
 * @param {string} german
 * @returns {string} the one the environment's language asks for
 */
export const say = (english, german) => (isGerman ? german : english);

/** An expected problem: shown as it is, without a stack. */
export class Trouble extends Error {}

/** Runs a script's main function; an expected problem ends it with its message and exit code 1. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    console.error(`\n✖ ${error instanceof Trouble ? error.message : (error?.stack ?? error)}`);
    process.exitCode = 1;
  }
}

/** One visible step. */
export const step = (text) => console.log(`\n▸ ${text}`);
