/** What every face says around a finding; the rules' own words stand beside it. */
export const common = {
  en: {
    'finding.at': '“{text}” ({path}): {message}',
    'finding.suggest': 'Suggested: “{suggestion}”.',
    'finding.suggest-either': 'Suggested: “{suggestion}” or “{other}”.',
    'finding.quoted': 'It stands inside a quotation: if it was written so there, acknowledging it is enough.',
    'finding.sic': 'It is marked [sic]: the source wrote it so.',
    'finding.correction':
      'The text seems to speak of this spelling itself: if it does, acknowledging it is enough.',
  },
  de: {
    'finding.at': '„{text}“ ({path}): {message}',
    'finding.suggest': 'Vorschlag: „{suggestion}“.',
    'finding.suggest-either': 'Vorschlag: „{suggestion}“ oder „{other}“.',
    'finding.quoted': 'Es steht in einem Zitat: Wurde es dort so geschrieben, genügt eine Bestätigung.',
    'finding.sic': 'Es ist mit [sic] gekennzeichnet: So stand es in der Vorlage.',
    'finding.correction':
      'Der Text scheint selbst von dieser Schreibweise zu sprechen: Dann genügt eine Bestätigung.',
  },
} as const;
