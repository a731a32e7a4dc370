/** What the registry's rules say; `{placeholders}` are filled with what was written and what is registered. */
export const registry = {
  en: {
    'wrong-spelling.recorded': 'The registry records “{wrong}” as a wrong spelling of {name}.',
    'near-miss.full': '“{written}” is nobody’s registered name, but very close to {name}.',
    'near-miss.bare':
      '“{written}” is very close to the family name of {name}, whom this article names or links.',
    'house-spelling.variant': 'The house writes “{house}”, not “{written}”.',
    'house-spelling.marks': 'The house writes “{house}”, with these accents.',
    'house-spelling.order': 'The house writes the name in the order “{house}”.',
    'ambiguous-name.homonyms':
      '“{written}” is the family name of {count} registered people, and none of them is named in full here.',
    'unknown-name.unregistered': '“{written}” looks like a name, but nobody of that name is registered.',
    'unknown-name.attested': '“{given}” is known as a given name and “{family}” as a family name',
  },
  de: {
    'wrong-spelling.recorded': 'Im Personenregister steht „{wrong}“ als falsche Schreibweise von {name}.',
    'near-miss.full': '„{written}“ heißt im Personenregister niemand; sehr ähnlich ist {name}.',
    'near-miss.bare':
      '„{written}“ ist dem Familiennamen von {name} sehr ähnlich. Der Artikel nennt diese Person oder ist mit ihr verknüpft.',
    'house-spelling.variant': 'Die Hausschreibweise ist „{house}“, nicht „{written}“.',
    'house-spelling.marks': 'Die Hausschreibweise ist „{house}“, mit diesen Akzenten.',
    'house-spelling.order': 'Die Redaktion schreibt den Namen in der Reihenfolge „{house}“.',
    'ambiguous-name.homonyms':
      '„{written}“ heißen {count} Personen im Register, und keine von ihnen wird hier mit vollem Namen genannt.',
    'unknown-name.unregistered': '„{written}“ sieht wie ein Name aus, steht aber nicht im Personenregister.',
    'unknown-name.attested': '„{given}“ ist als Vorname bekannt und „{family}“ als Familienname',
  },
} as const;
