import { randomFrom } from './random';

/** Sizes of what is read, in MB: in a core's own cache, in the cache that cores (and other tenants) share, in neither. */
export const SIZES = [0.25, 4, 64] as const;

const READS = 1_000_000;

/** Whole numbers in a ring: each says where the next one to be read stands, and that is anywhere (Sattolo, 1986). */
function ringOf(megabytes: number): Int32Array {
  const ring = Int32Array.from({ length: (megabytes * 2 ** 20) / 4 }, (_, i) => i);
  const random = randomFrom(1);
  for (let i = ring.length - 1; i > 0; i--) {
    const j = Math.floor(random() * i);
    [ring[i], ring[j]] = [ring[j] as number, ring[i] as number];
  }
  return ring;
}

/**
 * How long a read takes that must wait for the one before it, as most of a look-up's do: the reason why machines with
 * one name differ, as neighbours on the same processor take its cache away.
 *
 * @returns nanoseconds a read, for each size
 */
export function readTimes(): readonly number[] {
  return SIZES.map((megabytes) => {
    const ring = ringOf(megabytes);
    let at = 0;
    const read = () => {
      for (let i = 0; i < READS; i++) at = ring[at] as number;
    };
    read();
    const start = performance.now();
    read();
    return ((performance.now() - start) * 1e6) / READS;
  });
}
