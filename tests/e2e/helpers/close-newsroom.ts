export { close as default } from './shared-newsroom';
