import type { Desk, DeskType } from '../desk';
import { standsInTheWay } from '../workflow/go-live';
import type { Entry, Judgement } from './judge';
import { judge } from './judge';

/**
 * Judges an entry that is about to go live: its names, and what workflow and embargo have to say.
 *
 * @param desk of this Strapi
 * @param type of the entry
 * @param entry with its id and the type's `populate`
 */
export async function judgeForPublication(desk: Desk, type: DeskType, entry: Entry): Promise<Judgement> {
  const judgement = await judge(desk, type, entry);
  return { ...judgement, obstacles: await standsInTheWay(desk, type, entry) };
}
