export { cacheOf } from './holder';
