import { findChromium, NEEDED } from './helpers/browser';
import type { Stage } from './helpers/desk-page';
import { tellWhatIsLeft } from './helpers/left-behind';
import { openStage } from './helpers/shared-newsroom';
import { deliveriesStory } from './stories/deliveries';
import { foundingStory } from './stories/founding';
import { publishingStory } from './stories/publishing';
import { screensStory } from './stories/screens';
import { writingStory } from './stories/writing';

const isPossible = Boolean(findChromium()) || Boolean(process.env.CI);
const name = isPossible ? 'the desk in Chromium' : `the desk in Chromium (skipped: needs ${NEEDED})`;

(isPossible ? describe : describe.skip)(name, () => {
  let opened: Stage | undefined;
  const stage = (): Stage => {
    if (!opened) throw new Error('The newsroom did not open.');
    return opened;
  };

  beforeAll(async () => {
    opened = await openStage();
  });

  afterEach(() => tellWhatIsLeft(stage()));
  afterAll(async () => {
    await opened?.browser.close();
  });

  describe('the founding article', () => foundingStory(stage));
  describe('while one writes', () => writingStory(stage));
  describe('publishing', () => publishingStory(stage));
  describe('webhook deliveries', () => deliveriesStory(stage));
  describe('the other screens', () => screensStory(stage));
});
