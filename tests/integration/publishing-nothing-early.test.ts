import type { Booted } from './helpers/boot';
import { onEveryDatabase } from './helpers/databases';
import { hide, type Hidden } from './helpers/hidden';
import { bootReaders } from './helpers/publishing';
import { filtersTellNothing } from './suites/early-filters';
import { graphqlTellsNothing } from './suites/early-graphql';
import { restTellsNothing } from './suites/early-rest';
import { writesTellNothing } from './suites/early-writes';

onEveryDatabase('nothing is told early', (kind) => {
  let app: Booted;
  let hidden: Hidden;
  const stage = (): Hidden => hidden;

  beforeAll(async () => {
    app = await bootReaders({}, [], kind);
    hidden = { app, ...(await hide(app.strapi)) };
  });
  afterAll(() => app?.stop());

  restTellsNothing(stage);
  filtersTellNothing(stage);
  graphqlTellsNothing(stage);
  writesTellNothing(stage);
});
