import type { Answer, Name, Newsroom } from './workflow';
import { ARTICLE, desk, paragraph } from './workflow';

/** Everybody who acts: people in the admin, a program with a token, code in the server. */
export const ACTORS = [
  'author',
  'editor',
  'editorTwo',
  'chief',
  'chiefTwo',
  'registry',
  'super',
  'token',
  'code',
] as const;
export type ActorName = (typeof ACTORS)[number];

export const TEXTS = [
  'Ein Satz, der stimmt.',
  'Ein anderer Satz, der auch stimmt.',
  'Premierministerin Sanae Takahiti sprach.',
] as const;
const MISSPELLED = 2;

export type Deed =
  | { readonly kind: 'write'; readonly who: ActorName; readonly text: number }
  | { readonly kind: 'move'; readonly who: ActorName; readonly to: string; readonly emergency: boolean }
  | { readonly kind: 'press'; readonly who: ActorName; readonly button: 'publish' | 'unpublish' | 'discard' }
  | { readonly kind: 'decide' | 'note' | 'restore' | 'delete'; readonly who: ActorName }
  | { readonly kind: 'clock' };

type Row = { readonly body: unknown; readonly stage: string; readonly version: number };
type Finding = { readonly rule: string; readonly fingerprint: string; readonly text: string };

const SOON = 300;
const isPerson = (who: ActorName): who is Exclude<ActorName, 'token' | 'code'> =>
  who !== 'token' && who !== 'code';
const textIn = (row: Row | undefined) => {
  const body = JSON.stringify(row?.body ?? null);
  return TEXTS.findIndex((text) => body.includes(text));
};

/** One article of a real newsroom, and a notebook about it that knows nothing of how the workflow decides. */
export class WatchedArticle {
  /** Who changed the text since it last went live. */
  private readonly writers = new Set<ActorName>();
  private approvals: { text: number; isOwn: boolean }[] = [];
  private readonly livesBefore = new Set<number>();
  private isDecided = false;
  private dueAt = 0;
  private draft: Row | undefined;
  private live: Row | undefined;
  readonly counts = { published: 0, emergencies: 0, refused: 0, done: 0 };

  private constructor(
    private readonly room: Newsroom,
    private readonly token: string,
    private readonly id: string,
    private readonly finding: Finding,
  ) {}

  static async write(room: Newsroom, token: string, finding: Finding, by: Name): Promise<WatchedArticle> {
    const id = await desk(room).write(by, 'Unter Beobachtung', TEXTS[0]);
    const article = new WatchedArticle(room, token, id, finding);
    article.writers.add(by as ActorName);
    await article.look();
    return article;
  }

  get stage(): string {
    return this.draft?.stage ?? 'gone';
  }

  private async look(): Promise<void> {
    const where = { documentId: this.id, locale: 'de' };
    const rows: (Row & { publishedAt: unknown })[] = await this.room.strapi.db
      .query(ARTICLE)
      .findMany({ where });
    this.draft = rows.find(({ publishedAt }) => !publishedAt);
    this.live = rows.find(({ publishedAt }) => publishedAt);
    expect(rows.length).toBeLessThanOrEqual(2);
  }

  /** Does it, and checks afterwards that it may be so. @returns whether it was done */
  async do(deed: Deed): Promise<boolean> {
    const before = { draft: this.draft, live: this.live };
    const writers = new Set(this.writers);
    const isDone = await this.attempt(deed);
    await this.look();
    this.counts[isDone ? 'done' : 'refused'] += 1;
    if (deed.kind === 'decide' && isDone) this.isDecided = true;
    if (deed.kind === 'move' && deed.to === 'approved' && isDone && before.draft?.stage !== 'scheduled')
      this.approvals.push({ text: textIn(this.draft), isOwn: writers.has(deed.who) || !isPerson(deed.who) });
    this.noteWriter(deed, before.draft);
    this.checkRows(before);
    const isNew = this.live && (!before.live || textIn(before.live) !== textIn(this.live));
    if (isNew) await this.checkPublication(deed, before, writers);
    return isDone;
  }

  private noteWriter(deed: Deed, before: Row | undefined): void {
    if (!this.draft || textIn(before) === textIn(this.draft) || deed.kind === 'clock') return;
    // A correction that is taken back leaves nothing to approve.
    if (this.live && textIn(this.live) === textIn(this.draft)) this.writers.clear();
    else this.writers.add(deed.who);
  }

  private checkRows(before: { draft?: Row; live?: Row }): void {
    expect(this.draft?.version ?? 0).toBeGreaterThanOrEqual(this.draft ? (before.draft?.version ?? 0) : 0);
    if (!this.live) return;
    expect(this.live).toMatchObject({ stage: 'published', version: this.draft?.version });
    expect(['published', 'correcting', 'approved', 'scheduled']).toContain(this.stage);
    if (before.live && textIn(before.live) !== textIn(this.live))
      expect(this.live.version).toBe(before.live.version + 1);
  }

  private async checkPublication(
    deed: Deed,
    before: { draft?: Row },
    writers: Set<ActorName>,
  ): Promise<void> {
    const text = textIn(this.live);
    const isEmergency = deed.kind === 'move' && deed.emergency;
    expect([deed, text !== MISSPELLED || this.isDecided]).toEqual([deed, true]);
    if (isEmergency) await this.checkEmergency(deed.who);
    else {
      const isApproved = this.approvals.some((approval) => approval.text === text && !approval.isOwn);
      const isPutBack = before.draft?.stage === 'held' && deed.kind === 'move';
      const isByOtherEyes = isPutBack && isPerson(deed.who) && !writers.has(deed.who);
      const isAsBefore = isPutBack && this.livesBefore.has(text);
      expect([deed, isApproved || isByOtherEyes || isAsBefore]).toEqual([deed, true]);
    }
    this.counts.published += 1;
    this.livesBefore.add(text);
    this.writers.clear();
    this.approvals = [];
  }

  private async checkEmergency(who: ActorName): Promise<void> {
    expect(['chief', 'chiefTwo', 'super']).toContain(who);
    const where = { entry: this.id, event: 'published' };
    const [last] = await this.room.strapi.db
      .query('plugin::copydesk.ledger')
      .findMany({ where, orderBy: { id: 'desc' }, limit: 1 });
    expect(last).toMatchObject({ details: { emergency: true }, reason: 'Darum.', byName: `${who} Test` });
    const { review } = (await desk(this.room).see('super', this.id)).body;
    expect(review).toMatchObject({ by: { name: `${who} Test` } });
    this.counts.emergencies += 1;
  }

  private async attempt(deed: Deed): Promise<boolean> {
    if (deed.kind === 'clock') return this.tick();
    const { who } = deed;
    if (isPerson(who)) return (await this.inAdmin(deed, who)).status < 300;
    return who === 'token' ? (await this.byRest(deed)).status < 300 : this.inCode(deed);
  }

  private async tick(): Promise<boolean> {
    if (this.stage === 'scheduled')
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, this.dueAt - Date.now()) + 20));
    const workflow = this.room.strapi.plugin('copydesk').service('workflow');
    return ((await workflow.publishDue()) as { published: number }).published > 0;
  }

  private request(to: string, emergency: boolean) {
    this.dueAt = Date.now() + SOON;
    const correction = { class: 'correction', text: `Es war anders (${this.counts.done}).` };
    const at = new Date(this.dueAt).toISOString();
    return { emergency, comment: 'Darum.', at, ...(to === 'correcting' && { correction }) };
  }

  private inAdmin(deed: Exclude<Deed, { kind: 'clock' }>, who: Name): Promise<Answer> {
    const act = desk(this.room);
    const { id, room } = this;
    switch (deed.kind) {
      case 'write':
        return act.rewrite(who, id, { body: paragraph(TEXTS[deed.text] ?? '') });
      case 'move':
        return act.move(who, id, deed.to, this.request(deed.to, deed.emergency));
      case 'press':
        return act.press(who, id, deed.button, { comment: 'Darum.' });
      case 'delete':
        return act.discard(who, id);
      case 'decide': {
        const about = { uid: ARTICLE, documentId: id, locale: 'de', kind: 'dismissed' };
        return room.call(who, 'POST', '/copydesk/decisions', { ...about, ...this.finding });
      }
      case 'note': {
        const note = { locale: 'de', class: 'refile', text: `Ein Hinweis (${this.counts.done}).` };
        return room.call(who, 'PUT', act.document(id, '/correction'), note);
      }
      default:
        return room.call(who, 'POST', act.document(id, '/versions/1/restore?locale=de'), {});
    }
  }

  /** What a token tries for a person's deed: to write a draft, or to publish. */
  private byRest(deed: Exclude<Deed, { kind: 'clock' }>): Promise<Answer> {
    const isWrite = deed.kind === 'write';
    const data = isWrite ? { body: paragraph(TEXTS[deed.text] ?? '') } : {};
    const path = `/api/articles/${this.id}?locale=de${isWrite ? '&status=draft' : ''}`;
    if (deed.kind === 'delete') return this.room.fetch('DELETE', path, undefined, this.token);
    return this.room.fetch('PUT', path, { data }, this.token);
  }

  private async inCode(deed: Exclude<Deed, { kind: 'clock' }>): Promise<boolean> {
    try {
      await this.codeFor(deed);
      return true;
    } catch {
      return false;
    }
  }

  private codeFor(deed: Exclude<Deed, { kind: 'clock' }>): Promise<unknown> {
    const documents = this.room.strapi.documents(ARTICLE);
    const at = { documentId: this.id, locale: 'de' };
    switch (deed.kind) {
      case 'move': {
        const wish = { to: deed.to, locale: 'de', ...this.request(deed.to, deed.emergency) };
        return this.room.strapi.plugin('copydesk').service('workflow').transition(ARTICLE, this.id, wish);
      }
      case 'press':
        if (deed.button === 'discard') return documents.discardDraft(at);
        return deed.button === 'publish' ? documents.publish(at) : documents.unpublish(at);
      case 'delete':
        return documents.delete(at);
      case 'write': {
        const data = { body: paragraph(TEXTS[deed.text] ?? '') } as never;
        return documents.update({ ...at, data });
      }
      default:
        return documents.update({ ...at, data: {}, status: 'published' });
    }
  }
}
