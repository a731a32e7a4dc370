export { fillSlugs } from './fill';
export { replaceGenerateButton } from './generate';
export { slugOf } from './slug-of';
