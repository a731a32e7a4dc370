import { createBlocksMarker } from './blocks-marker';
import { createMarkdownMarker } from './markdown-marker';

/** The underlines of the page: there is one page, and one edit view on it. */
export const markers = { blocks: createBlocksMarker(), markdown: createMarkdownMarker() };
