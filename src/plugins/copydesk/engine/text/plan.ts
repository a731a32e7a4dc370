/** How one attribute's value is read as text. */
export type TextForm = 'text' | 'slug' | 'blocks' | 'markdown' | 'html';

/**
 * What of an entry is checked, in reading order: one step for each attribute. Repeatable components, zones and media
 * are lists in the entry; the walker sees that by their values.
 */
export type PlanStep =
  | {
      readonly kind: TextForm;
      /** The attribute's name in its entry or component. */
      readonly path: string;
      /** Set in headline style: capitals prove nothing in it. */
      readonly isHeadline?: boolean;
    }
  | { readonly kind: 'component'; readonly path: string; readonly fields: Plan }
  /** A dynamic zone: the plan of each component by its uid (`__component`). */
  | { readonly kind: 'zone'; readonly path: string; readonly components: Readonly<Record<string, Plan>> }
  /** Media: their captions and alternative texts, which live in the media library and cannot be mended in the entry. */
  | { readonly kind: 'media'; readonly path: string };

export type Plan = readonly PlanStep[];
