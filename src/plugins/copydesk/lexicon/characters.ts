/**
 * Compiles what the engine knows of Chinese characters from Unicode's Unihan database, which is not part of this
 * repository (its files are in Unihan.zip of https://www.unicode.org/Public/15.0.0/ucd/, and in Debian's unicode-data):
 *
 *   tsx lexicon/characters.ts FOLDER     writes engine/running-text/data/characters.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TARGET = fileURLToPath(new URL('../engine/running-text/data/characters.json', import.meta.url));

/** Forms in which Japanese families write their names and which Unihan does not hold together; our own list. */
const OWN_VARIANTS =
  '邊边辺邉 齋斎斋 髙高 﨑崎嵜 濵濱浜滨 𠮷吉 德徳 淸清 眞真 槇槙 舘館馆 桒桑 曻昇 冨富 凜凛 嶋島嶌岛 澤沢泽 瀨瀬濑 關関关 ' +
  '廣広广 國国 櫻桜樱 龍竜龙 惠恵 瀧滝 籔薮藪 鷗鴎 曾曽 黑黒 靑青 彌弥 壽寿 實実 應応 榮栄 藏蔵 濟済 來来 與与 郞郎';

/** Characters that a hurried hand, a bad scan or the wrong candidate of an input method puts for each other; our own list. */
const OWN_LOOK_ALIKES =
  '未末 土士 己已巳 大太犬 人入 日曰 千干于 鳥烏 微徴徽 王玉 由田申甲 市巿 苗笛 普晋 輔補 宣宜 茂荗 哲晢 晃晄 昂昴 隆陸 博搏 ' +
  '治冶洽 恵忠 崇祟 拓招 沢択 慎槙 萩荻 柿柹 柏栢 榎槙 菅管 今令 代伐 伸仲沖 拆折析 侯候 偉緯 健建 秀禿 季李 孝考 享亨 夫天 ' +
  '失矢 子孑 字宇 宏広 坪平评 幸辛 徐除 志忘 恒垣 栗粟 梨利 楊揚 泰秦奏 深探 淳惇 瑞端 稔念 紀記 純鈍 綾稜 緒諸 義議 聡総 西酉 ' +
  '貝見 赤亦 遠達 郁都 鈴玲 関閑 陳陣 近进';

type Rows = readonly (readonly [character: string, field: string, value: string])[];

function rowsOf(folder: string, file: string): Rows {
  return readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('U+'))
    .map((line) => {
      const [code = '', field = '', value = ''] = line.split('\t');
      return [characterOf(code), field, value] as const;
    });
}

const characterOf = (code: string) => String.fromCodePoint(parseInt(code.slice(2), 16));

const codesIn = (value: string) =>
  [...value.matchAll(/U\+[0-9A-F]{4,5}/g)].map(([code]) => characterOf(code));

const isUsual = (character: string) => /^[\u3400-\u9fff]$/u.test(character);

/** Sets of characters that belong together, joined where they overlap. */
class Families {
  readonly #parent = new Map<string, string>();

  #root(character: string): string {
    let root = character;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root))
      root = up;
    return root;
  }

  join(a: string, b: string): void {
    const [x, y] = [this.#root(a), this.#root(b)].sort() as [string, string];
    this.#parent.set(x, x);
    this.#parent.set(y, x);
  }

  list(): string[] {
    const families = new Map<string, string>();
    for (const character of [...this.#parent.keys()].sort()) {
      const root = this.#root(character);
      families.set(root, (families.get(root) ?? '') + character);
    }
    return [...families.values()].filter((family) => [...family].length > 1);
  }
}

/** One character in its simplified, traditional, Japanese and older forms. */
function variantsIn(variants: Rows, mappings: Rows, isKnown: (character: string) => boolean): string {
  const families = new Families();
  for (const [character, field, value] of variants) {
    if (!/^k(?:Simplified|Traditional|Z)Variant$/.test(field) || !isUsual(character)) continue;
    for (const other of codesIn(value)) {
      if (isUsual(other) && (isKnown(character) || isKnown(other))) families.join(character, other);
    }
  }
  for (const [character, field, value] of mappings) {
    if (!/^k(?:Jinmeiyo|Joyo)Kanji$/.test(field)) continue;
    for (const other of codesIn(value)) if (isUsual(other)) families.join(character, other);
  }
  for (const family of OWN_VARIANTS.split(' ')) {
    const [first = '', ...others] = [...family];
    for (const other of others) families.join(first, other);
  }
  return families.list().join(' ');
}

/** Sets of look-alikes: Unihan's and our own. */
function lookAlikesIn(variants: Rows): string {
  const pairs = variants
    .filter(([character, field]) => field === 'kSpoofingVariant' && isUsual(character))
    .flatMap(([character, , value]) =>
      codesIn(value)
        .filter(isUsual)
        .map((other) => [character, other].sort().join('')),
    );
  return [...new Set([...OWN_LOOK_ALIKES.split(' '), ...pairs])].join(' ');
}

/** From a reading to the characters that are read so. */
function byReading(entries: Iterable<readonly [character: string, reading: string]>): Record<string, string> {
  const found = new Map<string, string>();
  for (const [character, reading] of entries) found.set(reading, (found.get(reading) ?? '') + character);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const withoutTone = (reading: string) =>
  reading
    .normalize('NFD')
    .replace(/(?!\u0308)\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase();

function compile(folder: string): object {
  const [variants, readings, mappings, sources] = ['Variants', 'Readings', 'OtherMappings', 'IRGSources'].map(
    (name) => rowsOf(folder, `Unihan_${name}.txt`),
  ) as [Rows, Rows, Rows, Rows];
  const core = new Set(sources.filter(([, field]) => field === 'kIICore').map(([character]) => character));
  const japanese = new Set(
    mappings.filter(([, field]) => /^k(?:Jinmeiyo|Joyo)Kanji$/.test(field)).map(([character]) => character),
  );
  const isKnown = (character: string) => core.has(character) || japanese.has(character);
  const read = (wanted: string, known: ReadonlySet<string>) =>
    readings.filter(([character, field]) => field === wanted && known.has(character) && isUsual(character));
  return {
    variants: variantsIn(variants, mappings, isKnown),
    lookAlikes: lookAlikesIn(variants),
    mandarin: byReading(
      read('kMandarin', core).map(([character, , value]) => [
        character,
        withoutTone(value.split(' ')[0] ?? ''),
      ]),
    ),
    japanese: byReading(
      read('kJapaneseOn', japanese).flatMap(([character, , value]) =>
        value
          .toLowerCase()
          .split(' ')
          .map((reading) => [character, reading] as const),
      ),
    ),
  };
}

const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error(
    'Which folder holds Unihan_Variants.txt, Unihan_Readings.txt, Unihan_OtherMappings.txt and Unihan_IRGSources.txt?',
  );
writeFileSync(TARGET, `${JSON.stringify(compile(folder), null, 2)}\n`);
