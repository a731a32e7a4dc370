import type { Answer, Name, Newsroom } from '../helpers/workflow';
import { ARTICLE, desk, newsdesk, paragraph } from '../helpers/workflow';

type Headers = Record<string, string>;
/** Does what is refused, as often as it is asked to: a refusal changes nothing. */
type Attempt = (headers: Headers) => Promise<Answer>;
type Case = {
  readonly prepare: () => Promise<Attempt>;
  readonly en: string;
  readonly de: string;
};

const later = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const WHY = { comment: 'Darum.' };
const CONTENT = `/content-manager/collection-types/${ARTICLE}`;

/** Every reason for a refusal that a request can meet with, in the words of both languages. */
export function refusalSuite(newsroom: () => Newsroom): void {
  const act = () => desk(newsroom());
  const news = () => newsdesk(newsroom());
  const write = (headline: string, name: Name = 'author') => act().write(name, headline);
  const done = async (answer: Promise<Answer>) => {
    const { status, body } = await answer;
    expect([status, body.error?.message]).toEqual([200, undefined]);
  };
  const call =
    (name: Name, method: string, path: string, body?: object): Attempt =>
    (headers) =>
      newsroom().call(name, method, path, body, headers);
  const moving = (name: Name, id: string, to: string, more: object = {}): Attempt =>
    call(name, 'POST', act().document(id, '/transitions'), { to, locale: 'de', ...more });
  const at = (id: string, rest: string) => act().document(id, rest);
  const inReview = async (headline: string) => {
    const id = await write(headline);
    await done(act().move('author', id, 'in-review'));
    return id;
  };
  const embargoed = async () => {
    const id = await write('Gesperrt');
    await done(act().rewrite('author', id, { embargoUntil: later(60) }));
    await news().approve(id);
    return id;
  };
  const held = async () => {
    const id = await news().published('Angehalten');
    await done(act().move('chief', id, 'held', WHY));
    return id;
  };
  const scheduling = (time: string) => async () =>
    moving('editor', await news().approved('Zur Zeit'), 'scheduled', { at: time });

  const TRANSITIONS: Readonly<Record<string, Case>> = {
    'no such transition': {
      prepare: async () => moving('editor', await write('Zu früh'), 'approved'),
      en: '“draft” cannot become “approved”',
      de: '„Entwurf“ kann nicht „freigegeben“ werden',
    },
    'no right': {
      prepare: async () => moving('author', await inReview('Ohne Recht'), 'approved'),
      en: 'your role lacks the permission “approve”',
      de: 'Deiner Rolle fehlt das Recht „freigeben“',
    },
    'no comment': {
      prepare: async () => moving('editor', await inReview('Stumm'), 'draft', { comment: ' \n' }),
      en: 'must be a non-empty string',
      de: 'muss ein Text sein, der nicht leer ist',
    },
    'no comment at all': {
      prepare: async () => moving('editor', await inReview('Stumm'), 'draft'),
      en: 'Say why, in a comment.',
      de: 'Sag in einem Kommentar, warum.',
    },
    incomplete: {
      prepare: async () => moving('author', await act().write('author', 'Leer', ''), 'in-review'),
      en: 'Fill in first: body.',
      de: 'Fülle zuerst aus: body.',
    },
    'own text': {
      prepare: async () => {
        const id = await write('Selbst', 'editor');
        await done(act().move('editor', id, 'in-review'));
        return moving('editor', id, 'approved');
      },
      en: 'somebody else has to look at it (four eyes)',
      de: 'Jemand anders muss sie ansehen (vier Augen)',
    },
    findings: {
      prepare: async () => {
        const id = await act().write('author', 'Name', 'Premierministerin Sanae Takahiti sprach.');
        await done(act().move('author', id, 'in-review'));
        return moving('editor', id, 'approved');
      },
      en: 'Undecided: “Sanae Takahiti”',
      de: 'Nicht entschieden: „Sanae Takahiti“',
    },
    'no approval': {
      prepare: async () =>
        call('editor', 'POST', `${CONTENT}/${await write('Roh')}/actions/publish?locale=de`),
      en: 'It is not approved as it stands',
      de: 'ist der Text nicht freigegeben',
    },
    'no note': {
      prepare: async () => {
        const id = await news().published('Falsch');
        await done(act().rewrite('editor', id, { kicker: 'Richtig' }));
        return moving('editorTwo', id, 'approved');
      },
      en: 'A correction needs its public note',
      de: 'Eine Korrektur braucht ihren öffentlichen Hinweis',
    },
    embargo: {
      prepare: async () => moving('editor', await embargoed(), 'published'),
      en: 'It is under embargo until',
      de: 'Er ist gesperrt bis',
    },
    'no time': {
      prepare: async () => moving('editor', await news().approved('Wann?'), 'scheduled'),
      en: 'Say when to publish it.',
      de: 'Sag, wann er erscheinen soll.',
    },
    'a time that is over': {
      prepare: scheduling('2020-01-01T08:00'),
      en: 'is over: choose a time that lies ahead',
      de: 'ist vorbei: Wähle eine Zeit, die noch kommt',
    },
    'a time before the embargo': {
      prepare: async () => moving('editor', await embargoed(), 'scheduled', { at: later(30) }),
      en: 'cannot go out before',
      de: 'kann nicht früher erscheinen',
    },
    'no time at all': { prepare: scheduling('bald'), en: '“bald” is no time', de: '„bald“ ist keine Zeit' },
    'a time that the clocks skip': {
      prepare: scheduling('2031-03-30T02:30'),
      en: 'does not exist in Europe/Berlin',
      de: 'gibt es in Europe/Berlin nicht',
    },
    'a time that comes twice': {
      prepare: scheduling('2031-10-26T02:30'),
      en: 'comes twice in Europe/Berlin',
      de: 'kommt in Europe/Berlin zweimal',
    },
    'not live': {
      prepare: async () => moving('chief', await news().approved('Noch nicht da'), 'held', WHY),
      en: 'It is not live, so there is nothing to take off',
      de: 'Er ist nicht online',
    },
    'not as published': {
      prepare: async () => {
        const id = await held();
        await done(act().rewrite('chief', id, { kicker: 'Anders' }));
        return moving('chief', id, 'published', WHY);
      },
      en: 'The text is not the one that was live',
      de: 'Der Text ist nicht der, der online war',
    },
    'put back incomplete': {
      prepare: async () => {
        const id = await held();
        await done(act().rewrite('author', id, { body: paragraph('') }));
        return moving('chief', id, 'published', WHY);
      },
      en: 'Fill in first: body.',
      de: 'Fülle zuerst aus: body.',
    },
    'another stage': {
      prepare: async () => {
        const id = await inReview('Verworfen');
        await done(act().move('editor', id, 'spiked'));
        return moving('editor', id, 'draft');
      },
      en: 'It was “in review” before',
      de: 'Er war vorher „in Prüfung“',
    },
    'a text that moved on': {
      prepare: async () => moving('editor', await inReview('Weiter'), 'approved', { seen: 'an older one' }),
      en: 'Somebody has changed the text since you opened it',
      de: 'Jemand hat den Text geändert, seit du ihn geöffnet hast',
    },
    'is scheduled': {
      prepare: async () => {
        const id = await news().approved('Terminiert');
        await done(act().move('editor', id, 'scheduled', { at: later(60) }));
        return moving('chief', id, 'published');
      },
      en: 'It is scheduled: take it off the schedule first',
      de: 'Er ist terminiert: Nimm ihn zuerst vom Termin',
    },
  };

  const OTHERS: Readonly<Record<string, Case>> = {
    'a stage that is written': {
      prepare: async () =>
        call('author', 'PUT', `${CONTENT}/${await write('Stand')}?locale=de`, { version: 7 }),
      en: '“version” is set by the workflow alone',
      de: '„version“ setzt allein der Arbeitsablauf',
    },
    'a live text': {
      prepare: async () =>
        call('author', 'PUT', `${CONTENT}/${await news().published('Draußen')}?locale=de`, { kicker: 'Neu' }),
      en: 'only who may correct may change its text',
      de: 'Nur wer korrigieren darf, darf den Text ändern',
    },
    'a killed text': {
      prepare: async () => {
        const id = await held();
        await done(act().move('chief', id, 'killed', WHY));
        return call('chief', 'PUT', `${CONTENT}/${id}?locale=de`, { kicker: 'Neu' });
      },
      en: 'was killed: its text cannot be changed any more',
      de: 'ist endgültig zurückgezogen',
    },
    'deleting what was published': {
      prepare: async () =>
        call('super', 'DELETE', `${CONTENT}/${await news().published('Bleibt')}?locale=de`),
      en: 'was published and cannot be deleted',
      de: 'war veröffentlicht und kann nicht gelöscht werden',
    },
    'taking off without a reason': {
      prepare: async () =>
        call(
          'chief',
          'POST',
          `${CONTENT}/${await news().published('Runter')}/actions/unpublish?locale=de`,
          {},
        ),
      en: 'is to hold it: Say why',
      de: 'heißt, ihn herunterzunehmen: Sag in einem Kommentar, warum',
    },
    'a newer text': {
      prepare: async () => {
        const id = await write('Zwei zugleich');
        const { updatedAt } = (await act().see('author', id)).body as unknown as { updatedAt: string };
        await new Promise((resolve) => setTimeout(resolve, 20));
        await done(act().rewrite('editor', id, { kicker: 'Neuer' }));
        return call('author', 'PUT', `${CONTENT}/${id}?locale=de`, { kicker: 'Älter', updatedAt });
      },
      en: 'editor Test saved a newer text',
      de: 'editor Test hat um',
    },
    'nobody of that number': {
      prepare: async () =>
        call('editor', 'PUT', at(await write('Für wen?'), '/assignment'), {
          locale: 'de',
          assignee: 'niemand',
        }),
      en: 'no active colleague with the id “niemand”',
      de: 'niemanden mit der Nummer „niemand“',
    },
    'nothing to sign off': {
      prepare: async () => call('editor', 'POST', at(await write('Ruhig'), '/sign-off'), { locale: 'de' }),
      en: 'no emergency publication to sign off',
      de: 'keine Notveröffentlichung zu bestätigen',
    },
    "one's own emergency": {
      prepare: async () => {
        const id = await write('Eilig', 'chief');
        await done(act().move('chief', id, 'published', { emergency: true, ...WHY }));
        return call('chief', 'POST', at(id, '/sign-off'), { locale: 'de' });
      },
      en: 'Only somebody else, who may approve',
      de: 'kann nur jemand anders bestätigen',
    },
    'a note where nothing is corrected': {
      prepare: async () => {
        const note = { locale: 'de', class: 'correction', text: 'Hinweis.' };
        return call('editor', 'PUT', at(await write('Richtig'), '/correction'), note);
      },
      en: 'Nothing is being corrected here',
      de: 'Hier wird nichts korrigiert',
    },
    'a version that is none': {
      prepare: async () =>
        call('editor', 'GET', at(await write('Neu'), '/compare?from=1e9&to=draft&locale=de')),
      en: 'There is no version “1e9”',
      de: 'Es gibt keine Fassung „1e9“',
    },
    'a version beyond every number': {
      prepare: async () =>
        call('editor', 'POST', at(await write('Neu'), '/versions/99999999999/restore?locale=de'), {}),
      en: 'There is no version',
      de: 'Es gibt keine Fassung',
    },
    'a comment that is none': {
      prepare: async () =>
        call('editor', 'POST', at(await write('Still'), '/comments/99999999999/resolve'), { locale: 'de' }),
      en: 'There is no such comment',
      de: 'Diesen Kommentar gibt es',
    },
    'a request with a stranger in it': {
      prepare: async () =>
        call('editor', 'POST', at(await write('Fremd'), '/comments'), { locale: 'de', texte: 'Warum?' }),
      en: 'texte: is unknown; known are locale, text, passage.',
      de: 'texte: ist unbekannt; bekannt sind locale, text, passage.',
    },
    'a page that is none': {
      prepare: async () => call('editor', 'GET', at(await write('Blatt'), '/timeline?locale=de&pageSize=0')),
      en: 'pageSize: must be a whole number from 1 to 100.',
      de: 'pageSize: muss eine ganze Zahl von 1 bis 100 sein.',
    },
    'a type without the workflow': {
      prepare: async () =>
        call('editor', 'GET', '/copydesk/documents/api::person.person/irgendwer/transitions'),
      en: '"api::person.person" has no editorial workflow',
      de: '„api::person.person“ hat keinen redaktionellen Arbeitsablauf',
    },
    'somebody whom the registry does not know': {
      prepare: async () => call('editor', 'GET', '/copydesk/people/niemand'),
      en: 'There is no such person in the registry.',
      de: 'Diese Person gibt es im Register nicht.',
    },
    'a list of a type that is not checked': {
      prepare: async () => call('editor', 'POST', '/copydesk/states/api::tag.tag', { documentIds: [] }),
      en: '"api::tag.tag" is no checked content type.',
      de: '„api::tag.tag“ ist kein Inhaltstyp, der geprüft wird.',
    },
    'a draft that is none': {
      prepare: async () => call('editor', 'GET', at(await write('Deutsch'), '/transitions?locale=en')),
      en: 'There is no draft of',
      de: 'Es gibt keinen Entwurf von',
    },
    'publishing by REST': {
      prepare: async () => {
        const { accessKey } = await newsroom()
          .strapi.service('admin::api-token')
          .create({ name: 'refused', type: 'full-access', lifespan: null });
        const body = JSON.stringify({ data: { headline: 'Agentur', body: paragraph('Ein Satz.') } });
        return async (headers) => {
          const response = await fetch(`${newsroom().url}/api/articles?locale=de`, {
            method: 'POST',
            headers: { authorization: `Bearer ${accessKey}`, 'content-type': 'application/json', ...headers },
            body,
          });
          return { status: response.status, body: (await response.json()) as Answer['body'] };
        };
      },
      en: 'to write a draft, add ?status=draft',
      de: 'Für einen Entwurf setze ?status=draft',
    },
  };

  describe('a refusal says why in the language of who reads it', () => {
    test.each(Object.entries({ ...TRANSITIONS, ...OTHERS }))('%s', async (_what, { prepare, en, de }) => {
      const attempt = await prepare();
      for (const [language, words] of Object.entries({ en, de })) {
        const { status, body } = await attempt({ 'accept-language': language });
        expect([language, body.error?.message]).toEqual([language, expect.stringContaining(words)]);
        expect([400, 404]).toContain(status);
      }
    });
  });
}
