/** @returns the value that a share of the values lies below */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @returns milliseconds each call took */
export function timed<T>(items: Iterable<T>, call: (item: T) => void, budget = Infinity): number[] {
  const times: number[] = [];
  const start = performance.now();
  for (const item of items) {
    const before = performance.now();
    call(item);
    times.push(performance.now() - before);
    if (performance.now() - start > budget) break;
  }
  return times;
}

/** @returns resident memory of this process in MB */
export function residentMegabytes(): number {
  return Math.round(process.memoryUsage.rss() / 2 ** 20);
}

/** @returns the most resident memory this process ever had, in MB */
export function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 2 ** 10);
}
