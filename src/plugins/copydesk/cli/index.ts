import { main } from './main';

// Setting the code and letting the process end by itself flushes what a slow reader has not yet taken.
const [command, ...rest] = process.argv.slice(2);
process.exitCode =
  command === 'ledger'
    ? await (await import('./ledger/main')).ledger(rest)
    : await main(process.argv.slice(2));
