import { shapeLimit } from '../publishing/limits';

/** Limits GraphQL documents, behind the body's parser. */
export default () => shapeLimit;
