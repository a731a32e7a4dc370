import { constants, accessSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const IN_MEMORY = '/dev/shm';
const ROOM = 2 ** 30;

/** A container may have the folder with a few megabytes only. */
function hasRoomInMemory(): boolean {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize > ROOM;
  } catch {
    return false;
  }
}

/**
 * Makes an empty folder for a test's database, in memory where the machine has a place for that: no test's database
 * must outlive a power cut, and waiting for a disk at every commit was two thirds of a first start.
 *
 * @param prefix how its name begins
 * @returns its path; whoever asked removes it
 */
export const scratchFolder = (prefix: string): string =>
  mkdtempSync(path.join(hasRoomInMemory() ? IN_MEMORY : tmpdir(), prefix));
