export type Hostile = { readonly name: string; readonly language: string; readonly text: string };

const SYLLABLES = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti', 'vo', 'zu'];

/** A word for every number, no two alike. */
const wordOf = (n: number): string => [...String(n)].map((digit) => SYLLABLES[Number(digit)]).join('');
const nameOf = (n: number): string => {
  const word = wordOf(n);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

const filled = (length: number, piece: string): string =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function counted(length: number, piece: (n: number) => string): string {
  const pieces: string[] = [];
  for (let [n, all] = [10_000, 0]; all < length; n++) {
    const one = piece(n);
    pieces.push(one);
    all += one.length;
  }
  return pieces.join('');
}

function nested(length: number, open: string, close: string): string {
  const depth = Math.floor(length / (open.length + close.length));
  return `${open.repeat(depth)}Takaichi${close.repeat(depth)}`;
}

/** Words of one beginning and one end, near to each other in every pair. */
const nearNames = (n: number): string => `Taka${wordOf(n)}chi `;

type Maker = {
  readonly name: string;
  readonly language?: string;
  readonly make: (length: number) => string;
};

const MAKERS: readonly Maker[] = [
  { name: 'one word', make: (length) => filled(length, 'Takahiti') },
  { name: 'one closed compound', make: (length) => filled(length, 'Vertragsverhandlungs') },
  {
    name: 'words of a hundred letters',
    make: (length) => counted(length, (n) => `${nameOf(n).repeat(10)} `),
  },
  {
    name: 'different full names',
    make: (length) => counted(length, (n) => `${nameOf(n)} ${nameOf(n + 40_000)}, `),
  },
  { name: 'names near to each other', make: (length) => counted(length, nearNames) },
  { name: 'one full name again and again', make: (length) => filled(length, 'Sanae Takaichi und ') },
  { name: 'one name in two spellings', make: (length) => filled(length, 'Sanae Takaichi und Takahichi ') },
  { name: 'capitals alone', make: (length) => counted(length, (n) => `${nameOf(n).toUpperCase()} `) },
  {
    name: 'capitalised words without an end',
    make: (length) => filled(length, 'Anna Berta Clara Dora Emil '),
  },
  { name: 'one letter and a space', make: (length) => filled(length, 'A ') },
  { name: 'initials', make: (length) => filled(length, 'J. R. R. Tolkien ') },
  { name: 'combining marks on one letter', make: (length) => `Tru${filled(length, '\u0301\u0323')}mp` },
  { name: 'letters of two scripts by turns', make: (length) => filled(length, 'Pа') },
  { name: 'Chinese without a break', language: 'zh', make: (length) => filled(length, '高市早苗习近平') },
  {
    name: 'Japanese without a break',
    language: 'ja',
    make: (length) => filled(length, '高市早苗たかいちトランプ'),
  },
  { name: 'Korean words', language: 'ko', make: (length) => filled(length, '이재명 대통령은 ') },
  {
    name: 'Cyrillic names',
    language: 'ru',
    make: (length) => filled(length, 'Сергей Лавров Лавровым Сергею '),
  },
  { name: 'emoji', make: (length) => filled(length, '👩‍👩‍👧‍👦') },
  { name: 'zero-width characters', make: (length) => filled(length, 'Ta\u200bka\u00adichi\u200d') },
  { name: 'direction marks', make: (length) => filled(length, '\u202eTakaichi\u202c ') },
  { name: 'hyphens', make: (length) => filled(length, '-') },
  { name: 'names joined by hyphens', make: (length) => counted(length, (n) => `${nameOf(n)}-`) },
  { name: 'apostrophes', make: (length) => filled(length, 'O’') },
  { name: 'digits', make: (length) => filled(length, '1234567890') },
  { name: 'full stops', make: (length) => filled(length, '.') },
  { name: 'open quotation marks', make: (length) => filled(length, '„“»«"') },
  { name: 'nested quotations', make: (length) => nested(length, '„Er sagte: ', '“') },
  { name: 'nested brackets', make: (length) => nested(length, '(', ')') },
  { name: 'addresses', make: (length) => filled(length, 'https://example.org/Takaichi?a=b@c.de ') },
  { name: 'blank lines', make: (length) => filled(length, '\n') },
];

/**
 * Texts that are made to be slow.
 *
 * @param length about how many characters each is to have
 */
export function hostileTexts(length: number): readonly Hostile[] {
  return MAKERS.map(({ name, language = 'de', make }) => ({ name, language, text: make(length) }));
}
