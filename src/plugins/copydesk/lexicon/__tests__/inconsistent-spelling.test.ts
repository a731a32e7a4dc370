import { check } from '../../engine';
import { buildRegistry } from '../../engine/registry';
import { inconsistentSpelling } from '../../engine/rules/inconsistent-spelling';
import { mixedScript } from '../../engine/rules/mixed-script';
import type { Field, Finding, Person } from '../../engine/types';
import { loadLexicon } from '../load';

const lexicon = loadLexicon();
const RULES = [
  { id: 'mixed-script', rule: mixedScript },
  { id: 'inconsistent-spelling', rule: inconsistentSpelling },
];

function findingsIn(
  fields: readonly Field[],
  language: string,
  people: readonly Person[] = [],
): readonly Finding[] {
  const { findings, failures } = check(
    { fields, language },
    { registry: buildRegistry(people), lexicon, rules: RULES },
  );
  expect(failures).toEqual([]);
  return findings;
}

const body = (text: string): Field[] => [{ path: 'body', text, kind: 'text' }];
const said = (findings: readonly Finding[]) =>
  findings.map(({ mention, suggestions }) => `${mention.surface} → ${suggestions[0]}`);

type Row = readonly [language: string, text: string, said: readonly string[]];

const FLAGGED: readonly Row[] = [
  [
    'sl',
    'Michel Barnier je govoril. Pogajalec Barnier je optimist. Za Barneirjevim predlogom stoji Unija.',
    ['Barneirjevim → Barnierjevim'],
  ],
  [
    'sl',
    'Pogajalec Michel Barniel je govoril. Barnierjevega predloga niso sprejeli. Barnierjevi sodelavci molčijo.',
    ['Barniel → Barnier'],
  ],
  ['de', 'Gerd Müller sprach. Muellers Rede. Mueller ging.', ['Muellers → Müllers', 'Mueller → Müller']],
  [
    'de',
    'Innenministerin Nancy Faeser äußerte sich in Berlin. „Das prüfen wir“, sagte Faeser. Später reiste Faesser nach Wiesbaden weiter.',
    ['Faesser → Faeser'],
  ],
  [
    'de',
    'Der Grünen-Abgeordnete Anton Hofreiter kritisierte die Pläne. Hofreiters Fraktion stimmte dagegen. Hofreitter selbst fehlte.',
    ['Hofreitter → Hofreiter'],
  ],
  [
    'de',
    'Der Regisseur Jaroslaw Kwasniewicz lebt in Wien. Kwasniewicz drehte drei Filme, und Kwasneiwicz schrieb zwei Bücher.',
    ['Kwasneiwicz → Kwasniewicz'],
  ],
  [
    'de',
    'Trump und Takahiti unterzeichnen. Premierministerin Sanae Takahichi lobte Trump. Zudem hob Takahichi hervor, was gelang.',
    ['Takahiti → Takahichi'],
  ],
  [
    'en',
    'Pakistan captain Wasim Akram took four wickets. Akram said he was pleased. Akam also scored 30 runs, and Akram was cheered.',
    ['Akam → Akram'],
  ],
  [
    'en',
    'Prime Minister Ryutaro Hashimoto arrived on Monday. Hashimoto met officials. Hashimotto will leave on Friday.',
    ['Hashimotto → Hashimoto'],
  ],
  [
    'en',
    'White House aide George Stephanopoulos denied it. Stephanopoulos said so twice, and Stephnopoulos was angry.',
    ['Stephnopoulos → Stephanopoulos'],
  ],
  [
    'pl',
    'Premier Mateusz Morawiecki przyjechał do Gdańska. Morawiecki mówił o budżecie. Rzecznik powiedział, że Morawiekci wróci jutro.',
    ['Morawiekci → Morawiecki'],
  ],
  [
    'ru',
    'Адвокат Сергей Полозовский выступил в суде. Полозовский заявил, что подаст жалобу. Позже Полозвский уехал.',
    ['Полозвский → Полозовский'],
  ],
  [
    'en',
    'Squad: Alan Kelly, Shay Given, Denis Irwin, Gary Kelyl. Kelly and Irwin started.',
    ['Kelyl → Kelly'],
  ],
  ['de', 'Im Sturm spielen Hansen und Petersen. Hansen traf, Hanesn nicht.', ['Hanesn → Hansen']],
  [
    'cs',
    'Premiér Andrej Babiš jednal v Praze. Babiš mluvil s Ireny. Babšiš potom odjel.',
    ['Babšiš → Babiš'],
  ],
  // As often written either way: the spelling that the lists have is right.
  [
    'de',
    'Julian Nagelsmann trainiert die Elf. Nagelsman sagte, er sei zufrieden.',
    ['Nagelsman → Nagelsmann'],
  ],
  ['en', 'Julian Nagelsman coaches Germany. Nagelsmann said he was happy.', ['Nagelsman → Nagelsmann']],
  [
    'en',
    'Sanae Takahichi won the vote. Sanae Takaichi is the first woman in the office.',
    ['Takahichi → Takaichi'],
  ],
  ['uk', 'Міністр Cергій Коваленко приїхав до Києва. Коваленко сказав, що задоволений.', ['Cергій → Сергій']],
];

/** Once each, and nothing tells which is right: both are named, and either is offered at both. */
const OPEN: readonly Row[] = [
  ['en', 'Amy Klobuchar spoke. Klobucher left.', ['Klobuchar', 'Klobucher']],
  ['de', 'Emmanuel Macron traf Scholz. Macon sprach danach mit der Presse.', ['Macron', 'Macon']],
];

const SILENT: readonly (readonly [language: string, text: string])[] = [
  ['de', 'Gerd Müller sprach. Robert Mueller ging.'],
  ['en', 'Sarah Miller sued Sara Millar. Miller won; Millar appealed.'],
  ['en', 'Results: Hansen, Hanson, Jansen, Jensen, Jenson. Hansen won the race.'],
  ['de', 'Der Händler und die Handler-Regel: Der Vertrag und die Verträge wurden geprüft, sagte Merkel.'],
  [
    'de',
    'Angela Merkel sprach. Merkels Rede war kurz. Die Merkel-Regierung und die Merkelsche Politik blieben.',
  ],
  ['de', 'Thomas Müller traf. Auch Gerd Müller war da. Peter Meier und Klaus Meyer sahen zu.'],
  ['de', 'Die Premierministerin empfing den Premierminister. Partnerschaft und Partnerschaften wachsen.'],
  [
    'de',
    'In Österreich und in Osterreich, im Bund und im Bunde, am Stadion und an der Station hielt der Zug.',
  ],
  ['en', 'Michael Stich beat Michel Kratochvil. John Smith and Joan Smythe watched the match in Paris.'],
  ['en', "Clinton's aides met. The Clintons left. Iran and Iraq signed, Iranian and Iraqi officials said."],
  ['pl', 'Donald Tusk spotkał się z Angelą Merkel. Rozmawiano z Donaldem Tuskiem o planach Tuska.'],
  ['cs', 'Premiér Petr Fiala jednal s Petrem Pavlem. O Fialovi a Pavlovi se psalo. S Fialou souhlasili.'],
  [
    'ru',
    'Владимир Путин встретился с Ангелой Меркель. О Путине писали. С Путиным согласились, Путину верили.',
  ],
  // In one list, in one match, beside "and": nobody is named twice there.
  [
    'de',
    'Für Flensburg trafen Hansen (7), Jensen (5), Janssen (3), Johansen (2) und Johannsen (1). Trainer Maier war zufrieden.',
  ],
  ['de', 'Lena Schneider, Ute Maier und Lena Schnieder siegten. Schneider jubelte, Schnieder auch.'],
  ['de', 'Andrea Becker, Andreas Becher, Anja Bäcker, Anke Böcker und Anton Beckers kandidieren.'],
  ['en', 'Golf: 270 Davis Love; 271 Davis Lowe; 272 Fred Funk; 273 Mark Brooks, Mark Brookes.'],
  ['en', 'Jose Mourinho and Joao Moutinho left. Mourinho praised Moutinho.'],
  ['ru', 'Голы: Иванов (12), Иваненко (34), Иванченко (56), Иванченков (78).'],
  ['bg', 'Братята Мохамед и Мохамад бяха заловени, каза полицията.'],
  // Given names, each before a family name of its own.
  ['en', 'Mohammed Kudus scored twice. Mohamed Salah scored once.'],
  ['de', 'Katharina von Bora, Katarina Witt: Katharinas Kloster und Katarinas Kür sind berühmt.'],
  ['en', 'Abdullah Gul spoke first, then Abdulla Yameen. Gul thanked Yameen.'],
  // A form of another name of the same text.
  ['cs', 'Góly dali Novák a Nováček. Novákův gól byl krásný, Nováčkův náhodný.'],
  ['uk', 'Суд заарештував Олега К. і Олену К. Олег мовчав, Олена плакала. Олегові дали адвоката.'],
  ['bg', 'Румен Радев и Десислава Радева заминаха. Радев говори, Радева мълча. Радеви живеят в София.'],
  [
    'sl',
    'Karl Erjavec je minister. Erjavca so vprašali o zakonu; Erjavčev zakon in Erjavčeva stranka sta znana.',
  ],
  ['bg', 'Димитър Бербатов вкара. Димитре, ела!'],
  // Other names for all that: a woman's, a syllable more, two known ones.
  ['en', 'Dmitry Medvedev left Moscow. Evgenia Medvedeva skated; Medvedeva won.'],
  ['en', 'Premier Li Qiang spoke in Beijing. Li Keqiang had died in 2023.'],
  // Places, months, peoples, words, acronyms.
  ['de', 'In Charkiw, russisch Charkow, fielen Bomben. Der Zug fuhr nach Mailand, italienisch Milano.'],
  ['en', 'Kiev is now spelled Kyiv. In Kharkiv, once Kharkov, and Lviv, once Lvov, sirens sounded.'],
  ['de', 'Friedrich Merz sagte, März sei zu früh. Merz sprach in Berlin.'],
  ['en', 'The Goverment said on Monday that taxes will rise. The Government denied it.'],
  ['en', 'The Iranian agency IRNA reported on Saturday. Iran denied it, IRNA said. Iran agreed later.'],
  ['cs', 'Irský premiér Varadkar jednal v Irsku. Irové hlasovali. Britská vláda a Britové, Britky mlčí.'],
  ['cs', 'Počet nakažených stoupl. Počty hospitalizovaných klesly.'],
  ['uk', 'Володимир Зеленський прибув. Зустріч із Зеленським тривала годину. Про Зеленського писали.'],
];

describe('inconsistent-spelling with the house lexicon', () => {
  it.each(FLAGGED)('%s: flags the misspelt mention and nothing else: %s', (language, text, expected) => {
    expect(said(findingsIn(body(text), language))).toEqual(expected);
  });

  it.each(OPEN)('%s: offers either spelling at both: %s', (language, text, spellings) => {
    const findings = findingsIn(body(text), language);
    expect(findings.map(({ mention }) => mention.surface)).toEqual(spellings);
    for (const { suggestions, message } of findings) {
      expect([...suggestions].sort()).toEqual([...spellings].sort());
      expect(message.key).toBe('inconsistent-spelling.open');
    }
    expect(new Set(findings.map(({ suggestions }) => suggestions[0])).size).toBe(1);
  });

  it.each(SILENT)('%s: is silent on %s', (language, text) => {
    expect(said(findingsIn(body(text), language))).toEqual([]);
  });

  it.each(FLAGGED)('%s: finds nothing once it is mended: %s', (language, text) => {
    const mended = [...findingsIn(body(text), language)]
      .sort((a, b) => b.mention.span.start - a.mention.span.start)
      .reduce(
        (left, { mention: { span }, suggestions }) =>
          left.slice(0, span.start) + (suggestions[0] ?? '') + left.slice(span.end),
        text,
      );
    expect(said(findingsIn(body(mended), language))).toEqual([]);
  });

  it('sees a name that headline, slug and body spell differently, and mends each in its own form', () => {
    const fields: Field[] = [
      { path: 'headline', text: 'TRUMP UND TAKAHITI EINIG', kind: 'text', isHeadline: true },
      { path: 'slug', text: 'trump-und-takahiti-einig', kind: 'slug' },
      {
        path: 'body',
        text: 'Premierministerin Sanae Takahichi traf Donald Trump. Takahichi lobte ihn. Trump dankte Takahichi.',
        kind: 'text',
      },
    ];
    expect(said(findingsIn(fields, 'de'))).toEqual(['TAKAHITI → TAKAHICHI', 'takahiti → takahichi']);
  });

  it('leaves two spellings alone that are both registered', () => {
    const text = 'Wilhelm Busch dichtete. George Bush regierte. Busch und Bush trafen sich nie.';
    const people: Person[] = [
      { id: '1', name: 'Wilhelm Busch' },
      { id: '2', name: 'George Bush' },
    ];
    expect(said(findingsIn(body(text), 'de', people))).toEqual([]);
  });
});
