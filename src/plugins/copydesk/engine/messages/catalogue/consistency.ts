/** What the rules about one document's own consistency say. */
export const consistency = {
  en: {
    'inconsistent-spelling.found': '“{written}” and “{other}” look like one name spelled in two ways.',
    'inconsistent-spelling.open':
      '“{written}” and “{other}” look like one name spelled in two ways. The text does not show which is right: choose one.',
    'mixed-script.found': '“{written}” mixes letters of two alphabets.',
    'mixed-script.digit-found': '“{written}” has a digit among its letters.',
    'mixed-script.digit': '“{digit}” is a digit and looks like the letter “{letter}”',
    'mixed-script.latin': '“{letter}” is a Latin letter in a Cyrillic word',
    'mixed-script.cyrillic': '“{letter}” is a Cyrillic letter in a Latin word',
  },
  de: {
    'inconsistent-spelling.found':
      '„{written}“ und „{other}“ sehen nach einem Namen in zwei Schreibweisen aus.',
    'inconsistent-spelling.open':
      '„{written}“ und „{other}“ sehen nach einem Namen in zwei Schreibweisen aus. Welche stimmt, zeigt der Text nicht: Bitte eine wählen.',
    'mixed-script.found': '„{written}“ mischt Buchstaben zweier Alphabete.',
    'mixed-script.digit-found': '„{written}“ hat eine Ziffer zwischen den Buchstaben.',
    'mixed-script.digit': '„{digit}“ ist eine Ziffer und sieht aus wie der Buchstabe „{letter}“',
    'mixed-script.latin': '„{letter}“ ist ein lateinischer Buchstabe in einem kyrillischen Wort',
    'mixed-script.cyrillic': '„{letter}“ ist ein kyrillischer Buchstabe in einem lateinischen Wort',
  },
} as const;
