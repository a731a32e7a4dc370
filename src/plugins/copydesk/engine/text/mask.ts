/** Link, address, file name, handle, hashtag: what a reader's eye does not take for prose. */
const URL_OR_MAIL =
  /\b(?:https?|ftp|file|mailto|tel):[^\s<>"“”„«»]{1,2000}|\bwww\.[^\s<>"“”„«»]{1,2000}|[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/giu;
const HANDLE = /(?<![\p{L}\p{N}_@#&/])[@#][\p{L}\p{N}_]{1,100}(?:\.[\p{L}\p{N}_]{1,100}){0,3}/gu;
const DOMAIN =
  /(?<![\p{L}\p{N}@./-])(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:com|org|net|info|biz|eu|de|at|ch|uk|us|fr|it|es|nl|be|dk|se|no|fi|pl|cz|sk|si|hr|rs|bg|ro|hu|ua|ru|gr|tr|jp|cn|kr|in|au|ca|br|io|tv|gov|edu|test|example)(?![\p{L}\p{N}-])(?:\/[^\s<>"“”„«»]{0,2000})?/giu;
/** `IMG_Olaf_Sholz.png`, `sholz-2.jpg`, `olaf_sholz`: nobody reads it as a name. */
const FILE_NAME =
  /[\p{L}\p{N}._%()+-]{1,120}\.(?:jpe?g|png|gif|webp|svg|tiff?|heic|mp[34]|m4a|wav|mov|avi|pdf|docx?|xlsx?|pptx?|odt|csv|txt|json|xml|zip)(?![\p{L}\p{N}_-])|[\p{L}\p{N}.-]{1,60}_[\p{L}\p{N}][\p{L}\p{N}_.-]{0,120}/giu;

const blank = (match: string) => match.replace(/[^\s]/g, '\u0001');

const maskWord = (word: string) =>
  word.replace(URL_OR_MAIL, blank).replace(HANDLE, blank).replace(DOMAIN, blank).replace(FILE_NAME, blank);

const SPACE = 32;

/** Whether a character ends a stretch; other blanks stay inside, which only makes it longer. */
const isBlank = (code: number) => code === SPACE || (code >= 9 && code <= 13);

const [STOP, COLON, AT, HASH, LOW_LINE, SMALL_W] = [46, 58, 64, 35, 95, 119];

/** Whether a character may be a letter: ASCII's are, and from À on all but the punctuation marks of U+2000 to U+206F. */
const mayBeLetter = (code: number) =>
  ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 0xc0 && (code < 0x2000 || code > 0x206f));

/**
 * Whether a sign stands here that everything that is no prose has inside: "@", "#", "_", a full stop before a letter or
 * behind "www", a colon behind a letter. The full stop before a quotation mark and the one in a figure are none.
 */
function isSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === AT || code === HASH || code === LOW_LINE) return true;
  const before = text.charCodeAt(at - 1);
  if (code === STOP) return mayBeLetter(text.charCodeAt(at + 1)) || (before | 32) === SMALL_W;
  return code === COLON && mayBeLetter(before);
}

/**
 * Blanks what is not prose: URLs, e-mail addresses, domains, file names, @handles and #hashtags. Each blanked code
 * unit becomes one U+0001, which is no letter, so every offset stays and no word comes of it. None of them reaches over
 * a blank, so only stretches between blanks with one of their signs before the last character are looked at.
 *
 * @param text any plain text
 * @returns a string of the same length
 */
export function maskNonProse(text: string): string {
  let masked = '';
  let done = 0;
  let start = 0;
  let hasSign = false;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : SPACE;
    if (isBlank(code)) {
      if (hasSign) {
        masked += text.slice(done, start) + maskWord(text.slice(start, i));
        done = i;
      }
      start = i + 1;
      hasSign = false;
    } else if (i + 1 < text.length && !isBlank(text.charCodeAt(i + 1)) && isSign(text, i)) hasSign = true;
  }
  return done === 0 ? text : masked + text.slice(done);
}
