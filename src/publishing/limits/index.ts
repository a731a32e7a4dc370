export { operationGuard } from './graphql-plugin';
export { GRAPHQL, shapeLimit } from './graphql-shape';
export { limitsOf } from './holder';
