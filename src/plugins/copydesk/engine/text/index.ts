/** Reading entries and files as plain text. Brings the parsers along, so the command line loads it when needed. */
export { extractBlocks } from './blocks';
export { extractEntry } from './entry';
export { sourceRanges } from './extracted';
export type { ExtractedField, Pointer, Segment, SourceStretch } from './extracted';
export { extractHtml } from './html';
export { extractMarkdown } from './markdown';
export { maskNonProse } from './mask';
export { extractText, namedField } from './plain';
export type { Plan, PlanStep, TextForm } from './plan';
export { quoteSpans } from './quotes';
