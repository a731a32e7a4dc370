import type { CheckRequest, WireFinding } from '../../../contracts/check';
import type { PermissionsResponse } from '../../../contracts/decisions';
import type { DecisionKind } from '../../../engine/types';
import { check, complaintOf, decide, permissionsFor, takeBack, troubleOf } from '../api/desk-client';
import { createCheckLoop, type CheckLoop, type LoopState } from './check-loop';
import { withFollowers } from './mend-followers';
import { mend, unmend, type FieldChanges, type Mend, type Replacement } from './mends';
import type { Values } from './places';
import { createStore, type Store } from './store';

/** The document the desk is about. */
export type Identity = {
  readonly uid: string;
  /** Absent while the document was never saved. */
  readonly documentId?: string;
  readonly locale?: string;
};

/** Said once, in the panel and to screen readers. */
export type Notice = {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly isProblem?: boolean;
};

export type DeskState = {
  readonly loop: LoopState;
  readonly permissions?: PermissionsResponse;
  /** What was mended, newest last. */
  readonly mends: readonly Mend[];
  readonly notice?: Notice;
  /** The finding that the pointer or the focus is on, by its key. */
  readonly pointed?: string;
  readonly isPublishing: boolean;
};

/** How the desk reads and writes the edit form. */
export type FormAccess = {
  values(): Values;
  set(field: string, value: unknown): void;
};

/** Everything one can do at the desk, for panel, card and dialog alike. */
export type Desk = {
  readonly identity: Identity;
  readonly state: Store<DeskState>;
  submit(request: CheckRequest, delay: number): void;
  settle(): Promise<LoopState>;
  again(): void;
  mend(replacements: readonly Replacement[]): void;
  undo(): void;
  /** Resolves to whether it was stored; why not is in the notice. */
  decide(findings: readonly WireFinding[], kind: DecisionKind, reason?: string): Promise<boolean>;
  takeBack(ids: readonly string[]): Promise<boolean>;
  /** Runs a request and checks anew when it went well; else its complaint becomes the notice. */
  attempt(work: () => Promise<unknown>, done: Notice): Promise<boolean>;
  point(key?: string): void;
  setPublishing(isPublishing: boolean): void;
  dispose(): void;
};

/** How often something was decided in this window, or taken back: what tells of decisions elsewhere asks anew. */
export const decided: Store<number> = createStore(0);

/** Opens the desk for one document. The caller disposes of it. */
export function openDesk(identity: Identity, form: FormAccess): Desk {
  const state = createStore<DeskState>({
    loop: { isCurrent: false, isChecking: false },
    mends: [],
    isPublishing: false,
  });
  const change = (part: Partial<DeskState>) => state.set((previous) => ({ ...previous, ...part }));
  const loop = createCheckLoop({ send: check, troubleOf, onState: (next) => change({ loop: next }) });
  void loadPermissions(identity.uid, change);
  return {
    identity,
    state,
    ...loopActions(loop),
    ...mendActions(form, state, change),
    ...decisionActions(identity, loop, change),
    point: (pointed) => change({ pointed }),
    setPublishing: (isPublishing) => change({ isPublishing }),
    dispose: loop.dispose,
  };
}

type Change = (part: Partial<DeskState>) => void;

const loopActions = (loop: CheckLoop): Pick<Desk, 'submit' | 'settle' | 'again'> => ({
  submit: loop.submit,
  settle: loop.settle,
  again: loop.again,
});

async function loadPermissions(uid: string, change: Change): Promise<void> {
  try {
    change({ permissions: await permissionsFor(uid) });
  } catch {
    // Without an answer nothing is offered but mends; the gate decides anyway, and the check says what is wrong.
    change({ permissions: undefined });
  }
}

function mendActions(form: FormAccess, state: Store<DeskState>, change: Change): Pick<Desk, 'mend' | 'undo'> {
  const write = (fields: FieldChanges) => {
    for (const [field, value] of Object.entries(withFollowers(form.values(), fields))) form.set(field, value);
  };
  return {
    mend(replacements) {
      const result = mend(form.values(), replacements);
      if (!result) return change({ notice: { key: 'notice.moved', isProblem: true } });
      write(result.changes);
      const { from, to, count } = result.mend;
      const isOneName = new Set(replacements.map(({ finding }) => finding.group)).size === 1;
      change({
        mends: [...state.get().mends, result.mend],
        notice: { key: isOneName ? 'notice.mended' : 'notice.mendedAll', values: { from, to, count } },
      });
    },
    undo() {
      const { mends } = state.get();
      const last = mends.at(-1);
      if (!last) return;
      const fields = unmend(form.values(), last);
      if (fields) write(fields);
      change({
        mends: mends.slice(0, -1),
        notice: fields
          ? { key: 'notice.undone', values: { from: last.from, to: last.to, count: last.count } }
          : { key: 'notice.undoGone', isProblem: true },
      });
    },
  };
}

function decisionActions(
  identity: Identity,
  loop: CheckLoop,
  change: Change,
): Pick<Desk, 'attempt' | 'decide' | 'takeBack'> {
  const attempt: Desk['attempt'] = async (work, done) => {
    try {
      await work();
      change({ notice: done });
      decided.set((count) => count + 1);
      loop.again();
      return true;
    } catch (error) {
      const complaint = complaintOf(error);
      change({
        notice: complaint
          ? { key: 'notice.refused', values: { complaint }, isProblem: true }
          : { key: 'notice.failed', isProblem: true },
      });
      return false;
    }
  };
  return {
    attempt,
    async decide(findings, kind, reason) {
      const { uid, documentId, locale } = identity;
      if (!documentId) {
        change({ notice: { key: 'notice.saveFirst', isProblem: true } });
        return false;
      }
      const distinct = new Map(findings.map((finding) => [finding.fingerprint, finding]));
      const work = async () => {
        for (const { fingerprint, rule, text } of distinct.values())
          await decide({ uid, documentId, locale, fingerprint, rule, kind, reason, text });
      };
      return attempt(work, {
        key: `notice.${kind}`,
        values: { text: findings[0]?.text ?? '', count: findings.length },
      });
    },
    takeBack: (ids) =>
      attempt(
        async () => {
          for (const id of new Set(ids)) await takeBack(id);
        },
        { key: 'notice.takenBack' },
      ),
  };
}
