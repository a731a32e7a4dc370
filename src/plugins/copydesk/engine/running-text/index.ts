/** Names in Chinese, Japanese and Korean, where no space parts them from the words around. */
export { nearRunningReports, wrongRunningReports } from './reports';
