import { fold } from '../names/fold';

/** Words that tell what kind of thing a capitalised word is, by language; folded when read. */
export type Cues = {
  /** Articles, possessives and the like: what follows is hardly a person's name. */
  readonly determiners: ReadonlySet<string>;
  /** Titles and offices: what follows is a person's name. */
  readonly titles: ReadonlySet<string>;
  /** Verbs of saying: who stands beside one is a person. */
  readonly speech: ReadonlySet<string>;
  /** Prepositions of place: what follows is a place. */
  readonly places: ReadonlySet<string>;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(fold));

const NONE: Cues = { determiners: new Set(), titles: new Set(), speech: new Set(), places: new Set() };

const BY_LANGUAGE: Readonly<Record<string, Cues>> = {
  de: {
    determiners: set(
      'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner im am zum zur vom beim ins ans diese dieser dieses diesen diesem jede jeder jedes jeden jedem alle aller allen seine seiner seinen seinem seines sein ihre ihrer ihren ihrem ihres ihr unsere unser unseren unserer mehr viele vielen vieler wenige zwei drei vier funf sechs sieben acht neun zehn beide beiden mehrere solche welche manche einige',
    ),
    titles: set(
      'herr herrn frau dr prof professor professorin prasident prasidentin kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin ministerprasident ministerprasidentin burgermeister burgermeisterin oberburgermeister vorsitzender vorsitzende vorsitzenden chef chefin trainer sprecher sprecherin general konig konigin papst prinz prinzessin sir lord senator abgeordneter abgeordnete abgeordneten direktor direktorin leiter leiterin autor autorin regisseur regisseurin kommissar richter richterin anwalt generalsekretar staatssekretar stadtrat landrat pfarrer bischof kardinal spieler sturmer torwart sanger sangerin schauspieler schauspielerin von',
    ),
    speech: set(
      'sagte sagt erklarte erklart betonte betont meinte meint berichtete berichtet kritisierte kritisiert forderte fordert fragte fragt antwortete schrieb schreibt erzahlte erzahlt versicherte teilte hofft glaubt weiss will hat hatte ist war wurde wird kann konnte soll sollte muss musste kommt kam ging geht sieht sah',
    ),
    places: set('in aus nach bei uber'),
  },
  en: {
    determiners: set(
      'the a an this that these those his her its their our my your some any no each every all many several two three four five six',
    ),
    titles: set(
      'mr mrs ms miss dr prof professor president minister premier chancellor sir lord lady dame king queen prince princess pope senator sen rep congressman governor mayor judge justice general gen colonel col captain capt major lieutenant lt sergeant secretary chairman chairwoman director spokesman spokeswoman coach manager captain ambassador bishop cardinal father rev reverend chief striker midfielder defender goalkeeper analyst economist trader',
    ),
    speech: set(
      'said says say told added asked replied wrote writes argued claimed insisted warned announced declared stated noted has had is was will would could can won beat scored defeated took came went',
    ),
    places: set('in at from near to'),
  },
  pl: {
    determiners: set('ten ta to te ci tego tej tych'),
    titles: set(
      'pan pana panu panem pani dr prof prezydent prezydenta premier premiera minister ministra prezes prezesa dyrektor rzecznik poseł senator general krol papiez ks adwokat sedzia',
    ),
    speech: set(
      'powiedział powiedziała mowi mowił dodał dodała oswiadczył podkreslił zaznaczył twierdzi napisał jest był była',
    ),
    places: set('w we z ze do na'),
  },
  cs: {
    determiners: set('ten ta to ti ty toho te tech'),
    titles: set(
      'pan pana panu panem pani dr prof prezident prezidenta premier premiera ministr ministra reditel mluvci poslanec senator general kral papez soudce advokat',
    ),
    speech: set('rekl rekla uvedl uvedla dodal dodala sdelil prohlasil tvrdi napsal je byl byla'),
    places: set('v ve z ze do na'),
  },
  sl: {
    determiners: set('ta to ti tega te teh'),
    titles: set(
      'gospod gospa dr prof predsednik predsednika predsednica premier minister ministra ministrica direktor poslanec general kralj papez sodnik odvetnik',
    ),
    speech: set(
      'je dejal dejala povedal povedala dodal dodala pojasnil poudaril sporocil meni pravi bil bila',
    ),
    places: set('v na iz z s do'),
  },
  ru: {
    determiners: set('этот эта это эти этого этой этих'),
    titles: set(
      'господин госпожа г-н доктор профессор президент президента премьер министр министра директор депутат сенатор генерал король папа судья адвокат глава главы лидер',
    ),
    speech: set(
      'сказал сказала заявил заявила сообщил сообщила добавил отметил подчеркнул пишет рассказал считает был была',
    ),
    places: set('в во из на до'),
  },
  uk: {
    determiners: set('цей ця це ці цього цієї цих'),
    titles: set(
      'пан пана пані доктор професор президент президента прем’єр міністр міністра директор депутат сенатор генерал король папа суддя адвокат глава голова лідер',
    ),
    speech: set(
      'сказав сказала заявив заявила повідомив додав зазначив підкреслив пише розповів вважає був була',
    ),
    places: set('в у во з із на до'),
  },
  bg: {
    determiners: set('този тази това тези'),
    titles: set(
      'господин госпожа г-н д-р доктор проф професор президент президентът премиер министър министърът директор депутат генерал крал папа съдия адвокат лидер лидерът',
    ),
    speech: set('каза заяви съобщи добави посочи подчерта пише разказа смята е беше'),
    places: set('в във от на до'),
  },
};

/** @returns the cues of a language; empty sets for others */
export function cuesOf(language: string): Cues {
  return BY_LANGUAGE[language.slice(0, 2)] ?? NONE;
}
