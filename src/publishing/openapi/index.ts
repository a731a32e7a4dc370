export { openApiOf } from './document';
