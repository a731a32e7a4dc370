import { fold } from '../names/fold';

/**
 * How countries, their people and their adjectives begin, one country between two commas, where no dictionary of the
 * language tells them from names of persons (Czech, Ukrainian) or ours lacks their forms (Slovene, names of countries
 * in Polish).
 */
const STEMS: Readonly<Record<string, string>> = {
  cs: `brit, irsk irov, skots skot, angl, franc, nemec nemc nemk, rusk ruso rusov, ukraj, polsk polac, cesk cech, morav,
    sloven slovin, slovac slovens, madar, rakous rakus, ital, spanel, portugal, nizozem, holand, belg, dansk danov, sved
    svedsk, norsk norov, finsk finov, eston, lotys, litev litov, belorus, bulhar, rumun, srbsk srbov, chorvat, bosen
    bosn, cernohor, makedon, albans albanc, reck rekov, tureck turec turk, kypr, svycar, lucembur, iran, irac, syrsk
    syran, izrael, palestin, libanon, egypt, libyj, cinsk cinan cina cine cinu, japons japonc, korej, indick, pakistan,
    afghan, americ amerik, kanad, mexi, brazil, argentin, austral, afric afrik, evrop, prazsk prazan, brnen brnan brno
    brne, ostrav`,
  pl: `brytyj brytan, irlandi irlandz, szkoc szkot, angi angl, franc, niemi niemc, rosja rosji rosje, ukrai, litw
    litew, lotwa lotew lotys, eston, bialorus, czesk czech, slowac, wegier wegr, austri, wlosk wloch, hiszpa, portug,
    holand holend, belgi belgo belg, dunsk dunc, szwed szwec, norwe, finlan finsk, bulgar, rumun, serb, chorwa, grec
    grek, turec turcj, szwajc, izrael, egip, chinsk chinc chiny, japon, kore, pakist, afgan, amery, kanad, meksy,
    brazyl, argent, austral, afryk, europ`,
  uk: `брит, ірланд, ісланд, шотланд, англі, франц, німе німц, росі, українс україн, польс польщ поляк, чех чесь, словен,
    словац словак, угор, австрі, італі, іспан, португал, нідерланд, голланд, бельг, данськ датч данії данія, швец швед,
    норве, фінл фінс, естон, латв, литв литов, білор, болгар, румун, сербі сербс, хорват, босні, албан, греці грецьк,
    турец туреч турк, кіпр, швейцар, іран, ірак, сирі, ізраїл, палестин, ліван, єгип, лівія, китай кита, япон, корей,
    індій, індія, пакистан, афган, америк, канад, мексик, бразил, аргентин, австрал, африк, європ, азі, киян київ`,
  sl: `britan brit, irsk irc, skot, angl, franc, nems nemc nemk nemec, rusi rusk, ukraj, poljs polja, ces, slovas
    slovak, madzar, avstr, ital, spans span, portug, nizoz, belg, dansk danc, sved, norves, fins, eston, latv, litv,
    belor, bolgar, romun, srbi srbs, hrvas hrvat, bosn, crnogor, makedon, alban, grsk grki grci, turs turk turc, cipr,
    svicar, iran, iras, sirij, izrael, palest, egip, kitaj, japon, korej, indij, pakistan, afgan, amer, kanad, mehi,
    brazil, argent, avstral, afri, evrop`,
};

/** The countries that words may belong to, by how they begin. */
const countriesOf = new Map(
  Object.entries(STEMS).map(([language, list]) => {
    const byStem = new Map<string, number>();
    list.split(',').forEach((stems, country) => {
      for (const stem of stems.trim().split(/\s+/)) byStem.set(fold(stem), country);
    });
    return [language, byStem] as const;
  }),
);

const SHORTEST_STEM = 3;
const LONGEST_STEM = 9;

function countriesWith(word: string, byStem: ReadonlyMap<string, number>): number[] {
  const countries: number[] = [];
  for (let length = SHORTEST_STEM; length <= LONGEST_STEM; length++) {
    const country = byStem.get(word.slice(0, length));
    if (country !== undefined) countries.push(country);
  }
  return countries;
}

/** @returns whether both folded words begin as one country, its people or its adjective do */
export function areOfOneCountry(a: string, b: string, language: string): boolean {
  const primary = language.slice(0, 2);
  const byStem = countriesOf.get(primary === 'sk' ? 'cs' : primary);
  if (!byStem) return false;
  const others = countriesWith(b, byStem);
  return others.length > 0 && countriesWith(a, byStem).some((country) => others.includes(country));
}
