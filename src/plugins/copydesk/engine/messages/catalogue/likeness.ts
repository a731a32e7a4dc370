/** Why two spellings are taken for one name, or for two; `{placeholders}` are filled with what was written. */
export const likeness = {
  en: {
    'likeness.equal': '“{a}” and “{b}” are spelled alike',
    'likeness.case': '“{a}” and “{b}” differ only in capitals',
    'likeness.diacritics': '“{a}” and “{b}” differ only in accents or special letters',
    'likeness.swapped': '“{first}” and “{second}” are swapped in “{a}” compared with “{b}”',
    'likeness.doubled': '“{longer}” has a double “{letters}”, “{shorter}” a single one',
    'likeness.extra-letter': '“{longer}” has one letter more than “{shorter}”: “{letters}”',
    'likeness.extra-letters': '“{longer}” has more letters than “{shorter}”: “{letters}”',
    'likeness.changed': '“{written}” in “{a}” stands where “{b}” has “{other}”',
    'likeness.romanised': '“{a}” and “{b}” are the same sounds romanised in two ways',
    'likeness.inflected': '“{a}” and “{b}” are forms of one name: only the ending differs',
    'likeness.unlike': '“{a}” and “{b}” have little in common',
  },
  de: {
    'likeness.equal': '„{a}“ und „{b}“ sind gleich geschrieben',
    'likeness.case': '„{a}“ und „{b}“ unterscheiden sich nur in Groß- und Kleinschreibung',
    'likeness.diacritics': '„{a}“ und „{b}“ unterscheiden sich nur in Akzenten oder Sonderbuchstaben',
    'likeness.swapped': '„{first}“ und „{second}“ sind in „{a}“ gegenüber „{b}“ vertauscht',
    'likeness.doubled': '„{longer}“ hat ein doppeltes „{letters}“, „{shorter}“ ein einfaches',
    'likeness.extra-letter': '„{longer}“ hat einen Buchstaben mehr als „{shorter}“: „{letters}“',
    'likeness.extra-letters': '„{longer}“ hat mehr Buchstaben als „{shorter}“: „{letters}“',
    'likeness.changed': '„{written}“ in „{a}“ steht, wo „{b}“ „{other}“ hat',
    'likeness.romanised': '„{a}“ und „{b}“ sind derselbe Klang in zwei Umschriften',
    'likeness.inflected': '„{a}“ und „{b}“ sind Formen eines Namens: nur die Endung ist anders',
    'likeness.unlike': '„{a}“ und „{b}“ haben wenig gemein',
  },
} as const;
