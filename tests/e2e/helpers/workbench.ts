import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The content type that the newsroom itself does not have: Markdown, and components in a dynamic zone. */
export const STORY = 'api::story.story';

const localized = { pluginOptions: { i18n: { localized: true } } };

const STORY_SCHEMA = {
  kind: 'collectionType',
  collectionName: 'stories',
  info: { singularName: 'story', pluralName: 'stories', displayName: 'Story' },
  options: { draftAndPublish: true },
  pluginOptions: { i18n: { localized: true } },
  attributes: {
    title: { type: 'string', required: true, ...localized },
    text: { type: 'richtext', ...localized },
    sections: { type: 'dynamiczone', components: ['story.section'], ...localized },
  },
};

const SECTION_SCHEMA = {
  collectionName: 'components_story_sections',
  info: { displayName: 'Section' },
  attributes: { heading: { type: 'string' }, body: { type: 'blocks' } },
};

const CONTENT = `const { factories } = require('@strapi/strapi');\n`;

/**
 * Lays out the built newsroom in a folder of its own, with a checked content type beside the newsroom's, so that
 * what the newsroom does not use is tried as well, and nothing is written into the repository.
 *
 * @param root the repository
 * @param folder an empty folder
 * @returns the application's folder
 */
export function layOutWorkbench(root: string, folder: string): string {
  const app = path.join(folder, 'app');
  const source = path.join(app, 'dist', 'src');
  mkdirSync(path.join(app, 'public', 'uploads'), { recursive: true });
  mkdirSync(path.join(app, 'dist'), { recursive: true });
  for (const name of ['package.json', 'tsconfig.json']) cpSync(path.join(root, name), path.join(app, name));
  for (const name of ['node_modules', 'database']) symlinkSync(path.join(root, name), path.join(app, name));
  for (const name of readdirSync(path.join(root, 'dist'))) {
    const [from, to] = [path.join(root, 'dist', name), path.join(app, 'dist', name)];
    if (name === 'build') symlinkSync(from, to);
    else cpSync(from, to, { recursive: true });
  }
  const pages = readdirSync(path.join(root, 'public')).filter((name) => name !== 'uploads');
  for (const name of pages)
    cpSync(path.join(root, 'public', name), path.join(app, 'public', name), { recursive: true });
  addType(source);
  addToConfig(path.join(app, 'dist', 'config'));
  return app;
}

function addType(source: string): void {
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const api = path.join(source, 'api', 'story');
  write(path.join(api, 'content-types', 'story', 'schema.json'), JSON.stringify(STORY_SCHEMA));
  for (const [folder, kind] of [
    ['controllers', 'Controller'],
    ['services', 'Service'],
    ['routes', 'Router'],
  ])
    write(
      path.join(api, String(folder), 'story.js'),
      `${CONTENT}module.exports = factories.createCore${kind}('${STORY}');\n`,
    );
  write(path.join(source, 'components', 'story', 'section.json'), JSON.stringify(SECTION_SCHEMA));
}

/** The newsroom's own configuration with one type more. */
function addToConfig(config: string): void {
  const file = path.join(config, 'plugins.js');
  // As deep as it was, for what it imports.
  const beside = path.join(config, '..', 'newsroom');
  mkdirSync(beside, { recursive: true });
  writeFileSync(path.join(beside, 'plugins.cjs'), readFileSync(file, 'utf8'));
  writeFileSync(
    file,
    `const { default: newsroom } = require('../newsroom/plugins.cjs');
module.exports = (context) => {
  const plugins = newsroom(context);
  // What is due need not wait for the next look at the clock.
  plugins.copydesk.config.scheduler = { seconds: 1 };
  plugins.copydesk.config.types['${STORY}'] = { fields: ['title', 'text', 'sections'], headlines: ['title'] };
  return plugins;
};
`,
  );
}
