import { fold } from '../names/fold';

/**
 * How countries, their people and their adjectives begin, where no dictionary of the language tells them from names of
 * persons (Czech, Ukrainian) or ours lacks their forms (Slovene).
 */
const STEMS: Readonly<Record<string, string>> = {
  cs: `brit irsk irov skots skot angli franc nemec nemc nemk rusk ruso rusov ukraj polsk polac cesk cech morav sloven
    slovin slovac madar rakous rakus ital spanel portugal nizozem holand belg dansk danov sved svedsk norsk norov
    finsk finov eston lotys litev litov belorus bulhar rumun srbsk srbov chorvat bosen bosn cernohor makedon albans
    albanc reck rekov tureck turec turk kypr svycar lucembur iran irac syrsk syran izrael palestin libanon egypt libyj
    cinsk cinan cina cine cinu japons japonc korej indick pakistan afghan americ amerik kanad mexi brazil argentin
    austral afric afrik evrop prazsk prazan brnen brnan brno brne ostrav`,
  uk: `брит ірланд ісланд шотланд англі франц німе німц росі українс україн польс польщ поляк чех чесь словен словац
    словак угор австрі італі іспан португал нідерланд голланд бельг данськ датч данії данія швец швед норве фінл фінс
    естон латв литв литов білор болгар румун сербі сербс хорват боснi албан греці грецьк турец туреч турк кіпр швейцар
    іран ірак сирі ізраїл палестин ліван єгип лівія китай кита япон корей індій індія пакистан афган америк канад
    мексик бразил аргентин австрал африк європ азі киян київ`,
  sl: `britan brit irsk irc skot angl franc nems nemc rusi rusk ukraj polj pols ces slovas slovak madzar avstr ital
    spans portug nizoz belg dansk danc sved norves fins eston latv litv belor bolgar romun srbi srbs hrvas hrvat bosn
    crnogor makedon alban grsk grki turs turk cipr svicar iran iras sirij izrael palest egip kitaj japon korej indij
    pakistan afgan amer kanad mehi brazil argent avstral afri evrop`,
};

const stemsOf = new Map(
  Object.entries(STEMS).map(
    ([language, stems]) => [language, new Set(stems.split(/\s+/).map(fold))] as const,
  ),
);

const SHORTEST_STEM = 3;
const LONGEST_STEM = 9;

/** @returns whether both folded words begin as one country, its people or its adjective do */
export function areOfOneCountry(a: string, b: string, language: string): boolean {
  const primary = language.slice(0, 2);
  const stems = stemsOf.get(primary === 'sk' ? 'cs' : primary);
  if (!stems) return false;
  for (let length = SHORTEST_STEM; length <= LONGEST_STEM; length++) {
    const stem = a.slice(0, length);
    if (!b.startsWith(stem)) return false;
    if (stem.length === length && stems.has(stem)) return true;
  }
  return false;
}
