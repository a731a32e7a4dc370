/** What every face says around a finding; the rules' own words stand beside it. */
export const common = {
  en: {
    'finding.at': '“{text}” ({path}): {message}',
    'finding.quoted': 'It stands inside a quotation: if it was written so there, acknowledge it.',
  },
  de: {
    'finding.at': '„{text}“ ({path}): {message}',
    'finding.quoted': 'Es steht in einem Zitat: Wurde es dort so geschrieben, bestätige es.',
  },
} as const;
