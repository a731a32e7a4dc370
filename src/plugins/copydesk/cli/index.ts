import { main } from './main';

// Setting the code and letting the process end by itself flushes what a slow reader has not yet taken.
process.exitCode = await main(process.argv.slice(2));
