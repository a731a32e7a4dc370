export { costLimit } from './graphql-cost';
export { limitsOf } from './holder';
