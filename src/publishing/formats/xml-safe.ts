/** Signs that XML 1.0 cannot hold in any way; one of them in a headline would make a whole feed unreadable. */
// eslint-disable-next-line no-control-regex -- these are the very signs to take out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** @returns the text without signs that XML cannot hold */
export const xmlSafe = (text: string): string => text.replace(FORBIDDEN, '');
