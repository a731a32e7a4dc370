/**
 * What the plugin's configuration says about articles when NEWSROOM_WORKFLOW switches the editorial workflow on. With
 * the demo, the seeds go through an approval of their own (demo.ts).
 */
export const ARTICLE_WORKFLOW = {
  embargo: 'embargoUntil',
  workflow: {
    required: ['headline', 'body'],
    schedule: 'scheduledFor',
    corrections: { field: 'corrections', class: 'class', text: 'text', at: 'at', by: 'by' },
    ignored: ['formerSlugs'],
  },
};
