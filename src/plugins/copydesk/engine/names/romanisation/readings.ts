import { readingOf, single, type Reading } from './reading';

/** Endings and vowels that all western readings share. */
const COMMON = `
  off$>ov eff$>ev ow$>ov owa$>ova ew$>ev ffs$>vs
  skii$>ski skij$>ski skiy$>ski skyj$>ski skyy$>ski sky$>ski skyi$>ski zky$>ski cki$>cki cky$>cki
  ^je>e ^ye>e ^ie>e iye>ie ije>ie yie>ie ye>e
  iya$>ia ija$>ia ya>ia iu>iu yu>iu ju>iu yo>io
  iy$>i ij$>i ii$>i yj$>i yy$>i yi$>i ie$>i y>i
  ae>a oe>o ue>u aa>a ee>i oo>u ou>u ey>ai ei>ai ay>ai ai>ai aj>ai ej>ai oi>oi oy>oi oj>oi
  yov$>ov jov$>ov iov$>ov dr$>der iyeh$>ia iya>ia
  ah$>a oh$>o uh$>u eh$>e ah>ah
  w>v ph>f th>t dt$>t ck>k q>k x>ks z>s gh>g '>
`;

/** English, and whatever is not marked as anything else. */
const english = readingOf(`${COMMON}
  shch>SC sch>S tch>C ch>C sh>S zh>S kh>H h>H ts>c tz>c cz>C sz>s qu>k dzh>j dj>j
  ce>se ci>si cy>si c>k j>j
`);

/** German: Tschaikowski, Selenskyj, Chruschtschow, Jelzin. */
const german = readingOf(`${COMMON}
  schtsch>SC tsch>C sch>S ch>H h>H tz>c z>c ts>c ß>s
  ^je>e je>e ja>ia j>i dsch>j c>k sh>S kh>H zh>S shch>SC
`);

/** French: Tchaïkovski, Chostakovitch, Poutine, Eltsine. */
const french = readingOf(`${COMMON}
  tch>C ch>S dj>j j>S gu>g ou>u ine$>in kh>H h>H ts>c tz>c eu>e sh>S gue>ge gui>gi
  ce>se ci>si ç>s c>k oï>oi aï>ai
`);

/** Scientific and Czech, Slovene, Croatian, Polish: Čajkovskij, Czajkowski, Chruščëv. */
const slavic = readingOf(`${COMMON}
  šč>SC szcz>SC č>C š>S ž>S ć>C ś>S ź>S ż>S cz>C sz>S rz>S dż>j dž>j ch>H h>H x>H
  c>c je>e ja>ia j>i ł>l ř>S ň>n ě>e đ>j ş>S ç>C ș>S ț>c ğ>g ı>i ts>c
`);

/** Arabic, Persian, Hebrew: short vowels are two, open and rounded; q, k, g are one, doubled letters single. */
const semitic = readingOf(`
  kh>H ch>H h>h gh>g sh>S sch>S dj>j dh>d th>t ts>c tz>c ou>u oo>u ee>a ei>ai ey>ai ai>ai ay>ai ii>a iy>a
  ah$>a eh$>a e$>a e>a i>a o>u aou>au aw>au au>au w>u y>a '> \`> ph>f v>b p>b q>k g>k ck>k c>k x>ks z>s
  ij>a j>j iya>a iye>a iyeh$>a ija>a ie>a uw>u
`);

/** Greek: b is mp, d is nt, i is written i, y, ei, oi; after ELOT 743 and the common English spellings. */
const greek = readingOf(`
  mp>b b>b nt>d gk>g ng>g gg>g ou>u oy>u ei>i oi>i y>i ai>e ae>e ch>h kh>h th>t ks>x ph>f av>af ev>ef au>af
  eu>ef v>v c>k q>k dj>j tz>z ts>z io>io gh>g
`);

const japaneseSounds = readingOf(`
  sha>sya shu>syu sho>syo shi>si cha>tya chu>tyu cho>tyo chi>ti tsu>tu ja>zya ju>zyu jo>zyo ji>zi
  jya>zya jyu>zyu jyo>zyo dji>zi dzu>zu du>zu di>zi fu>hu tch>tt ssh>ss
  oo>o ou>o uu>u aa>a ii>i ee>e wo>o mb>nb mp>np mm>nm n'>n
`);

/** As Koreans spell their own names too: Chung, Myung, Hyun are Jeong, Myeong, Hyeon. */
const koreanSounds = readingOf(`
  eui>i eu>u eo>o oe>oi ui>i yeo>yo you>yo yu>yu ae>e ai>e ay>e ee>i oo>u ou>u uh>o
  ng>ng kk>k gg>k g>k k>k tt>t dd>t d>t t>t pp>p bb>p b>p p>p jj>c j>c ch>c ts>c ss>s sh>s r>l ll>l '> h$>
  ^lee$>li ^yi$>li ^rhee$>li ^rhie$>li ^ri$>li ^i$>li ^yee$>li ^park$>pak ^roh$>no ^noh$>no ^choy$>coi
  ^jung>cong ^chung>cong myung>myong kyung>kyong gyung>kyong hyun>hyon hyung>hyong byung>pyong
  ^lim$>lim ^yim$>lim ^im$>lim ^woo$>u ^wu$>u ^ryu$>lyu ^yoo$>lyu ^yoon$>yun
`);

const chineseSounds = readingOf(`
  hs>S sh>S x>S s>S ss>S sz>S zh>C ch>C j>C q>C ts>C tz>C z>C c>C b>b p>b d>d t>d g>g k>g
  ien>ian ung>ong uei>ui ueh>ue ieh>ie ih>i eh>e erh>er yeh>ye yen>yan oh>o '> ss>S tzu>Ci zu>Ci
`);

const JAPANESE =
  /^(?:(?:[kgsztdhbpmr]y?|n(?=[aeiouy])y?|sh|ch|ts|dj|j|jy|f|w|y|(?:tch)|kk|ss|ssh|tt|pp)?[aeiou](?:h(?![aeiouy]))?|n(?![aeiouy])'?|m(?=[bpm]))+$/;
const KOREAN =
  /^(?:(?:kk|gg|tt|dd|pp|bb|jj|ss|ch|sh|[bcdghjklmnprst])?'?[wy]?(?:eui|eo|eu|ae|ai|oe|ui|oo|ee|ou|[aeiou])(?:ng|[kgnmpbtl](?![aeiouwy]))?){1,2}$|^park$/;
const CHINESE =
  /^(?:(?:zh|ch|sh|ts|tz|hs|[bpmfdtnlgkhjqxrzcsyw])'?(?:iang|iong|uang|ieh|ueh|ien|uan|ian|iao|uai|ang|eng|ing|ong|ung|uei|erh|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ih|eh|[aeiou])(?![aeiou])){1,2}$/;
const GREEK = /(?:[oiaeu]s|ou|oy|oulos|kis|dis)$/;

/** One family of romanisation: which words it is tried on, and how it reads them. */
export type Family = {
  readonly id: string;
  readonly suits: (word: string) => boolean;
  readonly read: Reading;
};

const NO_VOWEL = /^[^aeiou]*$/;

function western(reading: Reading): Reading {
  return (word) => {
    const sounds = single(reading(word)).replaceAll('ie', 'e');
    return sounds.endsWith('Cov') || sounds.endsWith('Sov') ? sounds.slice(0, -2) + 'ev' : sounds;
  };
}

/** The families, the general one first; `suits` looks at the word folded, with its apostrophes. */
export const FAMILIES: readonly Family[] = [
  { id: 'english', suits: () => true, read: western(english) },
  { id: 'german', suits: (word) => /sch|ch|[jz]|ts/.test(word), read: western(german) },
  { id: 'french', suits: (word) => /ch|j|dj|ine$|gu|eu|ç/.test(word), read: western(french) },
  {
    id: 'slavic',
    suits: (word) => /cz|sz|rz|ch|j|c[aeiou]|[^\x20-\x7f]|c$/.test(word),
    read: western(slavic),
  },
  {
    id: 'japanese',
    suits: (word) => JAPANESE.test(word),
    read: (word) => japaneseSounds(japaneseSounds(word.replace(/([aou])h(?![aeiouy])/g, '$1'))),
  },
  {
    id: 'korean',
    suits: (word) => word.length <= 12 && KOREAN.test(word),
    read: (word) => single(koreanSounds(word)),
  },
  { id: 'chinese', suits: (word) => word.length <= 14 && CHINESE.test(word), read: chineseSounds },
  {
    id: 'semitic',
    suits: (word) => word.length > 3 && !NO_VOWEL.test(word),
    read: (word) => single(semitic(single(word))),
  },
  { id: 'greek', suits: (word) => word.length > 5 && GREEK.test(word), read: (word) => single(greek(word)) },
];
