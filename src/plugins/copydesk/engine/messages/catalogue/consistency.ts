/** What the rules about one document's own consistency say. */
export const consistency = {
  en: {
    'inconsistent-spelling.found': '“{written}” and “{other}” look like one name spelled in two ways.',
    'mixed-script.found': '“{written}” mixes letters of two alphabets.',
    'mixed-script.letter': '“{letter}” is a letter of the {script} alphabet here',
  },
  de: {
    'inconsistent-spelling.found':
      '„{written}“ und „{other}“ sehen nach einem Namen in zwei Schreibweisen aus.',
    'mixed-script.found': '„{written}“ mischt Buchstaben zweier Alphabete.',
    'mixed-script.letter': '„{letter}“ ist hier ein {script} Buchstabe',
  },
} as const;
