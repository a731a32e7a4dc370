/**
 * Nobody gets anything to the readers past the workflow, whatever they try, one after another, on a real server.
 * The same sequences every time; COPYDESK_TEST_SEED=… tries others.
 */
import fc from 'fast-check';
import { STAGES } from '../../src/plugins/copydesk/contracts/workflow';
import { onEveryDatabase } from './helpers/databases';
import type { ActorName, Deed } from './helpers/watched-article';
import { ACTORS, TEXTS, WatchedArticle } from './helpers/watched-article';
import type { Room } from './helpers/room';
import { openRoom } from './helpers/room';
import { ARTICLE } from './helpers/workflow';

const SEED = Number(process.env.COPYDESK_TEST_SEED ?? 5);
const RUNS = Number(process.env.COPYDESK_TEST_RUNS ?? 15);

/** Where one may go from a stage: tried more often than where one may not. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  draft: ['in-review'],
  'in-review': ['approved', 'approved', 'draft'],
  approved: ['published', 'scheduled'],
  scheduled: ['approved'],
  published: ['correcting', 'held'],
  correcting: ['approved'],
  held: ['published', 'published', 'killed'],
  spiked: ['draft', 'in-review'],
};

type Plan = {
  readonly kind: Deed['kind'];
  readonly who: ActorName;
  readonly pick: number;
  readonly is: boolean;
};

const plan: fc.Arbitrary<Plan> = fc.record({
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant('move' as const) },
    { weight: 5, arbitrary: fc.constant('write' as const) },
    { weight: 3, arbitrary: fc.constantFrom('press', 'clock', 'note') },
    { weight: 2, arbitrary: fc.constantFrom('decide', 'restore', 'delete') },
  ) as fc.Arbitrary<Deed['kind']>,
  who: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom('editor', 'editorTwo', 'chief') },
    { weight: 1, arbitrary: fc.constantFrom(...ACTORS) },
  ) as fc.Arbitrary<ActorName>,
  pick: fc.nat(999),
  is: fc.boolean(),
});

function deedOf({ kind, who, pick, is }: Plan, stage: string): Deed {
  const one = <Value>(values: readonly Value[]) => values[pick % values.length] as Value;
  switch (kind) {
    case 'write':
      return { kind, who, text: pick % TEXTS.length };
    case 'move':
      // One in four goes where it likes, half of those in an emergency, which mostly the chief declares.
      if (pick % 4 > 0) return { kind, who, to: one(NEXT[stage] ?? STAGES), emergency: false };
      return is
        ? { kind, who: pick % 3 > 0 ? 'chief' : who, to: 'published', emergency: true }
        : { kind, who, to: STAGES[Math.floor(pick / 4) % STAGES.length] as string, emergency: false };
    case 'press':
      return { kind, who, button: one(['publish', 'publish', 'unpublish', 'discard'] as const) };
    case 'clock':
      return { kind };
    default:
      return { kind, who };
  }
}

/** How far the article has come before anything can happen to it; `!`: in an emergency. */
const BEGINNINGS: readonly (readonly (readonly [ActorName, string])[])[] = [
  [],
  [['author', 'in-review']],
  [
    ['author', 'in-review'],
    ['editor', 'approved'],
  ],
  [
    ['author', 'in-review'],
    ['editor', 'approved'],
    ['chief', 'published'],
  ],
  [['chief', 'published!']],
];

onEveryDatabase('the workflow as a whole', (kind) => {
  let room: Room;

  beforeAll(async () => {
    room = await openRoom('property', kind);
  });
  afterAll(() => room?.close());

  test(`no sequence of deeds by anyone goes live past a finding or past four eyes but by the recorded emergency (seed ${SEED})`, async () => {
    const { accessKey } = await room.strapi
      .service('admin::api-token')
      .create({ name: 'wire', type: 'full-access', lifespan: null });
    const fields = { body: TEXTS[2] };
    const checked = await room.call('editor', 'POST', '/copydesk/check', { language: 'de', fields });
    const [finding] = checked.body.findings as unknown as {
      rule: string;
      fingerprint: string;
      text: string;
    }[];
    if (!finding) throw new Error('The misspelling is not found.');
    const { rule, fingerprint, text } = finding;
    const total = { published: 0, emergencies: 0, refused: 0, done: 0 };
    const property = fc.asyncProperty(
      fc.constantFrom(...BEGINNINGS),
      fc.array(plan, { minLength: 10, maxLength: 10 }),
      async (beginning, plans) => {
        const article = await WatchedArticle.write(room, accessKey, { rule, fingerprint, text }, 'author');
        for (const [who, stage] of beginning) {
          const [to, emergency] = [stage.replace('!', ''), stage.endsWith('!')];
          expect(await article.do({ kind: 'move', who, to, emergency })).toBe(true);
        }
        for (const next of plans) if (article.stage !== 'gone') await article.do(deedOf(next, article.stage));
        for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += article.counts[key];
      },
    );
    await fc.assert(property, { seed: SEED, numRuns: RUNS, endOnFailure: true });
    // A property that no run ever puts to the test would hold of anything.
    expect(total.published).toBeGreaterThan(RUNS / 3);
    expect(total.emergencies).toBeGreaterThan(0);
    expect(total.refused).toBeGreaterThan(RUNS);
    const ledger = room.strapi.db.query('plugin::copydesk.ledger');
    await room.strapi
      .plugin('copydesk')
      .service('ledger')
      .verify()
      .then((found: { faults: unknown[] }) => {
        expect(found.faults).toEqual([]);
      });
    // Every write to a text was seen as it was made.
    expect(await ledger.count({ where: { uid: ARTICLE, byName: { $contains: 'Elsewhere' } } })).toBe(0);
  }, 400_000);
});
