/** What could slip past the workflow at its edges: every way found, each shut; the clock; every refusal's words. */
import type { Room } from './helpers/room';
import { openRoom } from './helpers/room';
import { bypassSuite } from './suites/workflow-bypasses';
import { clockSuite } from './suites/workflow-clock';
import { refusalSuite } from './suites/workflow-refusals';

describe('the editorial workflow at its edges', () => {
  let room: Room;

  beforeAll(async () => {
    room = await openRoom('edges');
  });
  afterAll(() => room?.close());

  bypassSuite(() => room);
  refusalSuite(() => room);
  // Last, as it turns the clocks.
  clockSuite(() => room);
});
