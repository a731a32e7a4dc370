import { hangulToLatin } from './hangul';
import { kanaToLatin } from './kana';

type Letters = Readonly<Record<string, string>>;

/** @returns a table from "а=a б=b …" */
function letters(table: string): Letters {
  return Object.fromEntries(
    table
      .trim()
      .split(/\s+/)
      .map((pair): [string, string] => {
        const [letter = '', latin = ''] = pair.split('=');
        return [letter, latin];
      }),
  );
}

const RUSSIAN = letters(`
  а=a б=b в=v г=g д=d е=e ё=yo ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh
  щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=w ј=j љ=lj њ=nj ћ=ć ђ=đ џ=dž ѓ=gj ќ=kj ѕ=dz ѣ=e ѫ=a ʼ=
  ә=a қ=k ң=ng ғ=gh ү=u ұ=u ө=o һ=h`);
const UKRAINIAN = { ...RUSSIAN, ...letters('г=h и=y') };
const BULGARIAN = { ...RUSSIAN, ...letters('щ=sht ъ=a х=h') };
const SERBIAN = { ...RUSSIAN, ...letters('ж=ž х=h ц=c ч=č ш=š') };
const BELARUSIAN = { ...RUSSIAN, ...letters('г=h') };

const GREEK = letters(`
  α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o
  ου=ou μπ=b ντ=nt γκ=gk γγ=ng αυ=av ευ=ev τζ=tz`);
const HEBREW = letters(`
  א=a ב=b ג=g ד=d ה=h ו=u ז=z ח=ch ט=t י=i כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=f צ=tz ץ=tz ק=k ר=r ש=sh
  ת=t`);
const ARABIC = letters(`
  ا=a أ=a إ=i آ=a ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q ك=k ل=l
  م=m ن=n ه=h و=u ي=i ى=a ة=a ء= ئ=i ؤ=u پ=p چ=ch ژ=zh گ=g ک=k ی=i ہ=h ھ=h ٹ=t ڈ=d ڑ=r ں=n ے=e ٱ=a`);
const ARMENIAN = letters(`
  ա=a բ=b գ=g դ=d ե=e զ=z է=e ը=y թ=t ժ=zh ի=i լ=l խ=kh ծ=ts կ=k հ=h ձ=dz ղ=gh ճ=ch մ=m յ=y ն=n շ=sh ո=o չ=ch
  պ=p ջ=j ռ=r ս=s վ=v տ=t ր=r ց=ts ւ=v փ=p ք=k օ=o ֆ=f և=ev ու=u`);
const GEORGIAN = letters(`
  ა=a ბ=b გ=g დ=d ე=e ვ=v ზ=z თ=t ი=i კ=k ლ=l მ=m ნ=n ო=o პ=p ჟ=zh რ=r ს=s ტ=t უ=u ფ=p ქ=k ღ=gh ყ=q შ=sh ჩ=ch
  ც=ts ძ=dz წ=ts ჭ=ch ხ=kh ჯ=j ჰ=h`);

const OTHERS: Letters = { ...GREEK, ...HEBREW, ...ARABIC, ...ARMENIAN, ...GEORGIAN };

/** Which letters give a Cyrillic text away as not Russian. */
const CYRILLIC: readonly (readonly [RegExp, Letters])[] = [
  [/[ўЎ]/, BELARUSIAN],
  [/[јљњћђџѓќѕЈЉЊЋЂЏЃЌЅ]/, SERBIAN],
  [/[іїєґІЇЄҐ]/, UKRAINIAN],
];

const CYRILLIC_BY_LANGUAGE: Readonly<Record<string, Letters>> = {
  be: BELARUSIAN,
  bg: BULGARIAN,
  mk: SERBIAN,
  ru: RUSSIAN,
  sr: SERBIAN,
  uk: UKRAINIAN,
};

function cyrillicTable(text: string, language: string | undefined): Letters {
  const known = CYRILLIC_BY_LANGUAGE[language?.slice(0, 2) ?? ''];
  return known ?? CYRILLIC.find(([sign]) => sign.test(text))?.[1] ?? RUSSIAN;
}

/** @returns the letter in Latin, in capitals as it was */
function transcribe(written: string, table: Letters): string {
  const lower = written.toLowerCase();
  const latin = table[lower] ?? table[lower.normalize('NFD').charAt(0)];
  if (latin === undefined) return written;
  return lower === written ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
}

/**
 * Writes a text in Latin letters: Cyrillic in the English manner of its language (BGN/PCGN, Serbian as in Gaj's
 * alphabet), Greek after ELOT 743, Hebrew and Arabic letter by letter (unwritten vowels stay unwritten), Armenian,
 * Georgian, kana after Hepburn, Hangul after the Revised Romanisation. Other letters stay as they are.
 *
 * @param text any string
 * @param language tells Bulgarian, Ukrainian, … apart; absent: by the letters that occur
 */
export function romanise(text: string, language?: string): string {
  if (!/[\u0370-\u1dff\u3040-\u30ff\uac00-\ud7a3ʼ]/.test(text)) return text;
  const composed = text.normalize('NFC');
  const table = cyrillicTable(composed, language);
  return hangulToLatin(kanaToLatin(composed))
    .replace(/[\u0400-\u052fʼ]/g, (letter) => transcribe(letter, table))
    .replace(/[\u064b-\u0652\u0591-\u05c7ـ]/g, '')
    .replace(
      /ου|μπ|ντ|γκ|γγ|αυ|ευ|τζ|ու|[\u0370-\u03ff\u0531-\u0587\u05d0-\u05ea\u0621-\u06ff\u10d0-\u10ff]/giu,
      (letter) => transcribe(letter, OTHERS),
    );
}
