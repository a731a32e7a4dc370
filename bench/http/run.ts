/**
 * `npm run bench:http`: one article and a list of 25 from the same Strapi, in one run on one machine, first with the
 * cache off, then with it on. Prints requests a second and p50, p99 in milliseconds at 16 connections.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';

const SERVER = path.join(path.dirname(fileURLToPath(import.meta.url)), 'server.mjs');
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10);
const CONNECTIONS = 16;

type Measured = { readonly requests: number; readonly p50: number; readonly p99: number };

/** Starts the server and waits for the addresses it prints. */
function start(cache: 'on' | 'off', folder: string): Promise<{ urls: Record<string, string>; stop(): void }> {
  const child = spawn(process.execPath, [SERVER], {
    env: {
      ...process.env,
      BENCH_CACHE: cache,
      DATABASE_FILENAME: path.join(folder, 'bench.db'),
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split('\n').find((one) => one.startsWith('{"article"'));
      if (line) resolve({ urls: JSON.parse(line), stop: () => child.kill() });
    });
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
}

async function measure(url: string): Promise<Measured> {
  await autocannon({ url, connections: CONNECTIONS, duration: 2 });
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed`);
  }
  return { requests: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'));
  const measured: Record<string, Record<string, Measured>> = {};
  try {
    for (const cache of ['off', 'on'] as const) {
      const { urls, stop } = await start(cache, folder);
      measured[cache] = {};
      for (const [name, url] of Object.entries(urls)) measured[cache][name] = await measure(url);
      stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }

  const rows = Object.keys(measured.on ?? {}).map((name) => {
    const [off, on] = [measured.off?.[name], measured.on?.[name]];
    if (!off || !on) throw new Error(`${name} was not measured on both sides`);
    const times = on.requests / off.requests;
    return {
      read: name,
      'off: requests/s': Math.round(off.requests),
      'off: p99 ms': off.p99,
      'on: requests/s': Math.round(on.requests),
      'on: p50 ms': on.p50,
      'on: p99 ms': on.p99,
      times: Number(times.toFixed(1)),
      bar: times >= 20 && on.p99 < 20 ? 'reached' : 'missed',
    };
  });
  console.table(rows);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
