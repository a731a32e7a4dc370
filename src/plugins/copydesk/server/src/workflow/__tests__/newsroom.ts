import type { Right, Stage } from '../../../../contracts/workflow';
import type { Actor, Situation, Wish } from '../machine';
import { assess } from '../machine';
import type { Contributor, WorkflowState } from '../state';
import { evolve, freshState } from '../state';

const AUTHOR: readonly Right[] = ['submit'];
const EDITOR: readonly Right[] = [
  ...AUTHOR,
  'return',
  'approve',
  'schedule',
  'publish',
  'correct',
  'spike',
  'assign',
];
const CHIEF: readonly Right[] = [...EDITOR, 'hold', 'kill', 'emergency'];

export type Cast = Contributor & { readonly actor: Actor };

const cast = (name: string, rights: readonly Right[], isPerson = true): Cast => ({
  kind: isPerson ? 'admin' : 'api-token',
  id: name,
  name,
  key: `admin:${name}`,
  actor: { key: `admin:${name}`, isPerson, rights: new Set(rights) },
});

export const PEOPLE = {
  author: cast('author', AUTHOR),
  editor: cast('editor', EDITOR),
  editorTwo: cast('editorTwo', EDITOR),
  chief: cast('chief', CHIEF),
  keeper: cast('keeper', []),
  token: cast('token', EDITOR, false),
  scheduler: {
    ...cast('scheduler', [], false),
    actor: { isPerson: false, isScheduler: true, rights: new Set<Right>() },
  },
} as const satisfies Record<string, Cast>;

/** One article in a newsroom without a database: what a sequence of acts makes of it. */
export class Newsroom {
  state: WorkflowState = freshState('text 0');
  text = 'text 0';
  findings: readonly string[] = [];
  hasNote = false;
  embargoUntil: number | undefined;
  now = Date.UTC(2026, 0, 1);

  situation(): Situation {
    const { stage, version, isLive, spikedFrom, publishedHash, approval, contributors, scheduledFor } =
      this.state;
    return {
      stage,
      version,
      isLive,
      spikedFrom,
      hash: this.text,
      publishedHash,
      approvedHash: approval?.hash,
      contributors: contributors.map(({ key }) => key),
      missing: this.text === '' ? ['headline'] : [],
      findings: this.findings,
      hasNote: this.hasNote,
      embargoUntil: this.embargoUntil,
      scheduledFor: scheduledFor === undefined ? undefined : Date.parse(scheduledFor),
      now: this.now,
    };
  }

  write(by: Cast, text: string): void {
    this.text = text;
    this.state = evolve(this.state, { kind: 'text-changed', hash: text, by });
  }

  /** @returns the codes of what stood in the way; empty: it was done */
  wish(by: Cast, to: Stage, more: Omit<Wish, 'to'> = {}): string[] {
    const obstacles = assess(this.situation(), by.actor, { to, ...more });
    if (obstacles.length > 0) return obstacles.map(({ code }) => code);
    const at = new Date(this.now).toISOString();
    const scheduledFor = more.at === undefined ? undefined : new Date(more.at).toISOString();
    const { comment, emergency: isEmergency } = more;
    const moved = { kind: 'moved', to, by, at, hash: this.text, comment, isEmergency, scheduledFor } as const;
    this.state = evolve(this.state, moved);
    return [];
  }

  /** Takes the article to `published` the ordinary way. */
  publish(): this {
    this.write(PEOPLE.author, `${this.text}+`);
    for (const [by, to] of [
      [PEOPLE.author, 'in-review'],
      [PEOPLE.editor, 'approved'],
      [PEOPLE.chief, 'published'],
    ] as const) {
      const obstacles = this.wish(by, to);
      if (obstacles.length > 0) throw new Error(`${by.name} → ${to}: ${obstacles.join(', ')}`);
    }
    return this;
  }
}
