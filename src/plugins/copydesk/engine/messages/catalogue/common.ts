/** What every face says around a finding; the rules' own words live beside their engines. */
export const en: Readonly<Record<string, string>> = {
  'finding.at': '“{text}” ({path}): {message}',
  'finding.suggest': 'Write “{suggestion}”.',
  'finding.quoted': 'It stands inside a quotation: if it was written so there, acknowledge it.',
  failure: 'The check “{rule}” could not run: {message}',
};

export const de: Readonly<Record<string, string>> = {
  'finding.at': '„{text}“ ({path}): {message}',
  'finding.suggest': 'Schreibe „{suggestion}“.',
  'finding.quoted': 'Es steht in einem Zitat: Wurde es dort so geschrieben, bestätige es.',
  failure: 'Die Prüfung „{rule}“ konnte nicht laufen: {message}',
};
