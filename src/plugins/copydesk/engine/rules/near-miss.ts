import { readingOf } from '../registry/reading';
import { nearRunningReports } from '../running-text';
import type { Rule } from '../types';
import { bareReports } from './near-miss/bare';
import { fullReports } from './near-miss/full';

/**
 * Fires on what is close to a registered person's spelling and is nobody's right one: a full name, or the bare family
 * name of somebody whom the article names in full or an editor linked.
 */
export const nearMiss: Rule = function* (context) {
  const reading = readingOf(context);
  const full = [...fullReports(reading, context)];
  yield* full;
  yield* bareReports(reading, full, context);
  yield* nearRunningReports(context);
};
