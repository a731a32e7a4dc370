import type { Obstacle, ObstacleCode, Right, Stage, WireObstacle } from '../../../contracts/workflow';
import type { MessageLanguage } from '../../../engine';
import { fill } from '../../../engine';
import { wallClock } from './clock';

type ByLanguage<Key extends string> = Readonly<Record<MessageLanguage, Readonly<Record<Key, string>>>>;

const OBSTACLES: ByLanguage<ObstacleCode> = {
  en: {
    'no-such-transition': 'A text that is “{from}” cannot become “{to}”.',
    'no-right': 'You may not do this: your role lacks the permission “{right}”.',
    'not-a-person':
      'This needs a person who is signed in: a token or a script is nobody’s second pair of eyes.',
    'no-comment': 'Say why, in a comment.',
    incomplete: 'Fill in first: {fields}.',
    'own-text': 'You worked on this version yourself: somebody else has to look at it (four eyes).',
    findings: 'Undecided: {findings}',
    'no-approval':
      'It is not approved as it stands: somebody who did not work on it has to approve it first.',
    'no-note': 'A correction needs its public note: say what was wrong.',
    embargo: 'It is under embargo until {until}.',
    'no-time': 'Say when to publish it.',
    'time-past': '{at} is over: choose a time that lies ahead.',
    'time-before-embargo': 'It is under embargo until {until} and cannot go out before.',
    'not-live': 'It is not live, so there is nothing to take off.',
    'not-as-published':
      'The text is not the one that was live: somebody who did not work on the change has to put it back, with a public note.',
    'other-stage': 'It was “{stage}” before: restore it to that.',
    'text-moved-on': 'Somebody has changed the text since you opened it: look at it again.',
    'is-scheduled': 'It is scheduled: take it off the schedule first, or wait.',
    'machine-only': 'It is no longer scheduled.',
  },
  de: {
    'no-such-transition': 'Ein Text mit dem Stand „{from}“ kann nicht „{to}“ werden.',
    'no-right': 'Das darfst du nicht: Deiner Rolle fehlt das Recht „{right}“.',
    'not-a-person':
      'Dazu braucht es einen angemeldeten Menschen: Ein Token oder ein Skript ist kein zweites Augenpaar.',
    'no-comment': 'Sag in einem Kommentar, warum.',
    incomplete: 'Fülle zuerst aus: {fields}.',
    'own-text': 'Du hast selbst an dieser Fassung gearbeitet: Jemand anders muss sie ansehen (vier Augen).',
    findings: 'Nicht entschieden: {findings}',
    'no-approval':
      'So, wie er jetzt ist, ist der Text nicht freigegeben: Zuerst muss ihn jemand freigeben, der nicht daran gearbeitet hat.',
    'no-note': 'Eine Korrektur braucht ihren öffentlichen Hinweis: Sag, was falsch war.',
    embargo: 'Er ist gesperrt bis {until}.',
    'no-time': 'Sag, wann er erscheinen soll.',
    'time-past': '{at} ist vorbei: Wähle eine Zeit, die noch kommt.',
    'time-before-embargo': 'Er ist gesperrt bis {until} und kann nicht früher erscheinen.',
    'not-live': 'Er ist nicht online, also ist nichts herunterzunehmen.',
    'not-as-published':
      'Der Text ist nicht der, der online war: Wer nicht an der Änderung gearbeitet hat, muss ihn zurückstellen, mit einem öffentlichen Hinweis.',
    'other-stage': 'Er war vorher „{stage}“: Stelle ihn darauf zurück.',
    'text-moved-on': 'Jemand hat den Text geändert, seit du ihn geöffnet hast: Sieh ihn noch einmal an.',
    'is-scheduled': 'Er ist terminiert: Nimm ihn zuerst vom Termin, oder warte.',
    'machine-only': 'Er ist nicht mehr terminiert.',
  },
};

const STAGE_NAMES: ByLanguage<Stage> = {
  en: {
    draft: 'draft',
    'in-review': 'in review',
    approved: 'approved',
    scheduled: 'scheduled',
    published: 'published',
    correcting: 'being corrected',
    held: 'held',
    killed: 'killed',
    spiked: 'spiked',
  },
  de: {
    draft: 'Entwurf',
    'in-review': 'in Prüfung',
    approved: 'freigegeben',
    scheduled: 'terminiert',
    published: 'veröffentlicht',
    correcting: 'in Korrektur',
    held: 'heruntergenommen',
    killed: 'endgültig zurückgezogen',
    spiked: 'verworfen',
  },
};

const RIGHT_NAMES: ByLanguage<Right> = {
  en: {
    submit: 'send for approval',
    return: 'return to the author',
    approve: 'approve',
    schedule: 'schedule',
    publish: 'publish',
    correct: 'correct what is published',
    hold: 'hold and put back',
    kill: 'kill',
    spike: 'spike and restore',
    emergency: 'publish alone in an emergency',
    assign: 'assign',
  },
  de: {
    submit: 'zur Freigabe geben',
    return: 'zurückgeben',
    approve: 'freigeben',
    schedule: 'terminieren',
    publish: 'veröffentlichen',
    correct: 'Veröffentlichtes korrigieren',
    hold: 'herunternehmen und zurückstellen',
    kill: 'endgültig zurückziehen',
    spike: 'verwerfen und wiederherstellen',
    emergency: 'im Notfall allein veröffentlichen',
    assign: 'zuweisen',
  },
};

/** What is said besides obstacles. */
export type Sentence =
  | 'status-draft'
  | 'server-set'
  | 'killed'
  | 'live-text'
  | 'delete-published'
  | 'hold-reason'
  | 'conflict'
  | 'own-conflict'
  | 'refused'
  | 'not-a-time'
  | 'skipped'
  | 'twice'
  | 'late'
  | 'set-back'
  | 'registry-changed'
  | 'mail-subject'
  | 'mail-unscheduled'
  | 'nothing-to-discard'
  | 'no-draft'
  | 'no-version'
  | 'no-field'
  | 'no-such-comment'
  | 'no-colleague'
  | 'nothing-to-sign-off'
  | 'own-emergency'
  | 'nothing-corrected'
  | 'empty-note'
  | 'refile-note';

const OTHERS: ByLanguage<Sentence> = {
  en: {
    'status-draft':
      'REST and GraphQL publish by default: to write a draft, add ?status=draft (GraphQL: status: DRAFT).',
    'server-set':
      '“{field}” is set by the workflow alone and cannot be written (it is {stored}, not {sent}).',
    killed: '“{title}” was killed: its text cannot be changed any more.',
    'live-text': '“{title}” is published: only who may correct may change its text. Ask an editor.',
    'delete-published':
      '“{title}” was published and cannot be deleted: hold it, and kill it if it must never come back.',
    'hold-reason': 'To take “{title}” off is to hold it: {reasons}',
    conflict:
      '{name} saved a newer text of “{title}” at {at}, after you opened it. Nothing was overwritten: compare the two and choose.',
    'own-conflict':
      'You saved a newer text of “{title}” at {at} yourself, in another window, after you opened this one. Nothing was overwritten: compare the two and choose.',
    refused: '“{title}” stays “{stage}”. {reasons}',
    'not-a-time': '“{wall}” is no time. Write it as 2026-10-25T08:00, or with an offset.',
    skipped: '{wall} does not exist in {zone}: the clocks go forward over it. Choose another time.',
    twice: '{wall} comes twice in {zone}: the clocks go back over it. Add the offset, such as +01:00.',
    late: 'Published {minutes} minutes late: no server was running when it was due.',
    'set-back': 'It was due at {at} and was not published: {reasons}',
    'registry-changed': 'The approval fell: the registry of people has changed. {reasons}',
    'mail-subject': 'Not published as scheduled: {title}',
    'mail-unscheduled': 'Off the schedule: {title}',
    'nothing-to-discard':
      '“{title}” is not live, so there is no published text to go back to: its draft would be lost.',
    'no-draft': 'There is no draft of “{documentId}” in “{locale}”.',
    'no-version': 'There is no version “{version}”.',
    'no-field': 'Version {version} differs in what you may not write: {fields}. Ask somebody who may.',
    'no-such-comment': 'There is no such comment on this text.',
    'no-colleague': 'There is no active colleague with the id “{id}”.',
    'nothing-to-sign-off': 'There is no emergency publication to sign off here.',
    'own-emergency':
      'Only somebody else, who may approve and did not work on it, can sign an emergency publication off.',
    'nothing-corrected': 'Nothing is being corrected here: open a correction first.',
    'empty-note': 'The public note is empty.',
    'refile-note': 'An earlier version misspelled the name of {name}.',
  },
  de: {
    'status-draft':
      'REST und GraphQL veröffentlichen von sich aus: Für einen Entwurf setze ?status=draft (GraphQL: status: DRAFT).',
    'server-set':
      '„{field}“ setzt allein der Arbeitsablauf, es kann nicht geschrieben werden (es ist {stored}, nicht {sent}).',
    killed: '„{title}“ ist endgültig zurückgezogen: Sein Text kann nicht mehr geändert werden.',
    'live-text':
      '„{title}“ ist veröffentlicht: Nur wer korrigieren darf, darf den Text ändern. Frag jemanden aus der Redaktion.',
    'delete-published':
      '„{title}“ war veröffentlicht und kann nicht gelöscht werden: Nimm ihn herunter, und ziehe ihn endgültig zurück, wenn er nie wiederkommen soll.',
    'hold-reason': '„{title}“ von der Seite zu nehmen heißt, ihn herunterzunehmen: {reasons}',
    conflict:
      '{name} hat um {at} einen neueren Text von „{title}“ gespeichert, nachdem du ihn geöffnet hast. Nichts wurde überschrieben: Vergleiche die beiden und wähle.',
    'own-conflict':
      'Du hast um {at} selbst einen neueren Text von „{title}“ gespeichert, in einem anderen Fenster, nachdem du ihn hier geöffnet hast. Nichts wurde überschrieben: Vergleiche die beiden und wähle.',
    refused: '„{title}“ bleibt „{stage}“. {reasons}',
    'not-a-time': '„{wall}“ ist keine Zeit. Schreibe sie wie 2026-10-25T08:00 oder mit Zeitverschiebung.',
    skipped: '{wall} gibt es in {zone} nicht: Die Uhren springen darüber hinweg. Wähle eine andere Zeit.',
    twice:
      '{wall} kommt in {zone} zweimal: Die Uhren werden zurückgestellt. Füge die Zeitverschiebung an, etwa +01:00.',
    late: '{minutes} Minuten zu spät veröffentlicht: Als er fällig war, lief kein Server.',
    'set-back': 'Er war um {at} fällig und wurde nicht veröffentlicht: {reasons}',
    'registry-changed': 'Die Freigabe ist gefallen: Das Personenregister hat sich geändert. {reasons}',
    'mail-subject': 'Nicht wie terminiert veröffentlicht: {title}',
    'mail-unscheduled': 'Nicht mehr terminiert: {title}',
    'nothing-to-discard':
      '„{title}“ ist nicht online, also gibt es keinen veröffentlichten Text, zu dem es zurückgeht: Der Entwurf ginge verloren.',
    'no-draft': 'Es gibt keinen Entwurf von „{documentId}“ in „{locale}“.',
    'no-version': 'Es gibt keine Fassung „{version}“.',
    'no-field':
      'Fassung {version} unterscheidet sich in Feldern, die du nicht schreiben darfst: {fields}. Frag jemanden, der es darf.',
    'no-such-comment': 'Diesen Kommentar gibt es zu diesem Text nicht.',
    'no-colleague': 'Es gibt niemanden mit der Nummer „{id}“, der hier noch arbeitet.',
    'nothing-to-sign-off': 'Hier gibt es keine Notveröffentlichung zu bestätigen.',
    'own-emergency':
      'Eine Notveröffentlichung kann nur jemand anders bestätigen, der freigeben darf und nicht daran gearbeitet hat.',
    'nothing-corrected': 'Hier wird nichts korrigiert: Beginne zuerst eine Korrektur.',
    'empty-note': 'Der öffentliche Hinweis ist leer.',
    'refile-note': 'In einer früheren Fassung war der Name von {name} falsch geschrieben.',
  },
};

export type Speech = { readonly language: MessageLanguage; readonly zone: string };

/** @returns a sentence of the workflow in the reader's language */
export const say = (
  key: Sentence,
  { language }: Speech,
  values: Readonly<Record<string, string | number>> = {},
) => fill(OTHERS[language][key], values);

export const stageName = (stage: Stage, language: MessageLanguage) => STAGE_NAMES[language][stage];

const TIMES = ['until', 'at'];
const STAGE_VALUES = ['from', 'to', 'stage'];

/** An obstacle's values as people read them: stages and rights by name, times on the newsroom's clock. */
function readable(obstacle: Obstacle, { language, zone }: Speech): Readonly<Record<string, string | number>> {
  const entries = Object.entries(obstacle.values ?? {}).map(([name, value]) => {
    if (STAGE_VALUES.includes(name)) return [name, STAGE_NAMES[language][value as Stage] ?? value];
    if (name === 'right') return [name, RIGHT_NAMES[language][value as Right] ?? value];
    if (TIMES.includes(name)) return [name, wallClock(String(value), zone, language)];
    return [name, value];
  });
  return Object.fromEntries(entries);
}

/** @returns why something cannot be done, as one sentence or two */
export const explainObstacle = (obstacle: Obstacle, speech: Speech) =>
  fill(OBSTACLES[speech.language][obstacle.code], readable(obstacle, speech));

export const wireObstacle = (obstacle: Obstacle, speech: Speech): WireObstacle => ({
  ...obstacle,
  message: explainObstacle(obstacle, speech),
});
