export { costLimit } from './graphql-cost';
export { GRAPHQL, shapeLimit } from './graphql-shape';
export { limitsOf } from './holder';
