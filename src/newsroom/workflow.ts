/**
 * What the plugin's configuration says about articles, unless NEWSROOM_WORKFLOW is `false`. The demo's articles go
 * through an approval like anybody's (demo.ts).
 */
export const ARTICLE_WORKFLOW = {
  workflow: {
    required: ['headline', 'body'],
    schedule: 'scheduledFor',
    corrections: { field: 'corrections', class: 'class', text: 'text', at: 'at', by: 'by' },
    ignored: ['formerSlugs'],
  },
};
