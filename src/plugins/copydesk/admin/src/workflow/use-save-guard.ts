import { useAuth, useForm, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { DocumentStage } from '../../../contracts/workflow';
import { saveAction } from '../publish/save-action';
import type { Place } from './client';
import type { ChangedBy, Values } from './merge';
import { carryOn, carryOver, changesBetween } from './merge';
import type { Newer } from './save-watch';
import { lastWrite, startFrom } from './save-watch';
import { useRefresh } from './use-refresh';

/** A newer text beside the one on the screen. */
export type Clash = {
  readonly newer: Newer;
  readonly mine: Values;
  readonly theirs: Values;
  readonly changes: ReadonlyMap<string, ChangedBy>;
  keepMine(): void;
  takeTheirs(): void;
  back(): void;
};

export type SaveGuard = {
  /** Somebody has saved a newer text since this one was opened. */
  readonly newer?: Newer;
  /** To be chosen between, once both texts are there. */
  readonly clash?: Clash;
  /** Loads the newer text: shown at once where nothing was typed, else beside what was. */
  show(): void;
};

/** The text that the form started from, and when it was written. */
type Start = { readonly written: string; readonly values: Values };

/** Strapi's Save is bound to the form's values with the next render. */
const AFTER_RENDER = 50;

function useFormState() {
  const values = useForm('CopydeskGuard', (state) => state.values) as Values;
  const initial = useForm('CopydeskGuard', (state) => state.initialValues) as Values;
  const isModified = useForm('CopydeskGuard', (state) => state.modified);
  const setValues = useForm('CopydeskGuard', (state) => state.setValues) as (values: Values) => void;
  return { values, initial, isModified, setValues };
}

/** What the stage says of a text newer than the one the form started from. */
function newerIn(
  { textAt, contributors }: DocumentStage,
  start: Start | undefined,
  self: string,
): Newer | undefined {
  if (!start || textAt === undefined || Date.parse(textAt) <= Date.parse(start.written)) return undefined;
  const last = contributors.at(-1);
  return { by: last?.name ?? '', at: textAt, isOwn: last?.kind === 'admin' && last.id === self };
}

/**
 * Keeps what was typed. Strapi loads a document anew after every write, a refused one as well, and puts what it has
 * loaded into the form: what was typed is put back, be it before the write, while it was under way or while Strapi was
 * loading. Where the refusal was for somebody's newer text, both are kept until one has chosen.
 *
 * @param place of the document on the screen
 * @param stage of it
 * @param written when the draft that Strapi holds was written
 */
export function useSaveGuard(place: Place, stage: DocumentStage, written: string): SaveGuard {
  const { values, initial, isModified, setValues } = useFormState();
  const self = String(useAuth('CopydeskGuard', ({ user }) => user?.id));
  const refresh = useRefresh(place);
  const [start, setStart] = useState<Start>();
  const [newer, setNewer] = useState<Newer>();
  const [isAsking, setAsking] = useState(false);
  const isArmed = useRef(false);
  const [{ query }] = useQueryParams<{ readonly status?: string }>();
  const seen = useRef({ initial, values });

  const startAt = (next: Start) => {
    startFrom(place, next.written);
    setStart(next);
  };
  useEffect(
    () =>
      lastWrite.subscribe(() => {
        const { isRefused, newer: told } = lastWrite.get();
        isArmed.current = isRefused;
        if (!told) return;
        setNewer(told);
        setAsking(true);
      }),
    [],
  );
  const put = (kept: Values) => {
    seen.current = { initial, values: kept };
    setValues(kept);
  };
  /** @returns whether somebody else's text came with it: then the next save still starts from the one before */
  const goOn = (before: { readonly initial: Values; readonly values: Values }): boolean => {
    const { isDiscard, isRefused } = lastWrite.get();
    if (isDiscard && !isRefused) lastWrite.set({ isRefused });
    // Nobody types beside what readers see.
    if ((isDiscard && !isRefused) || query.status === 'published') return false;
    const kept = carryOn(before.initial, before.values, initial);
    if (kept) put(kept.values);
    return kept?.isClash ?? false;
  };
  // Before the page is painted: nobody sees, or types into, the form without what was typed.
  useLayoutEffect(() => {
    const before = seen.current;
    const isReset = before.initial !== initial;
    seen.current = { initial, values };
    const { isUnderWay } = lastWrite.get();
    if (isReset && isArmed.current && start && !isUnderWay)
      put(newer ? before.values : carryOver(start.values, before.values, initial));
    else if (isReset && goOn(before)) return;
    // Strapi shows a save in the form before the server has answered.
    if (isUnderWay) return;
    const isOther = written !== start?.written || initial !== start?.values;
    if (isOther && !(newer && isArmed.current)) startAt({ written, values: initial });
  }, [initial, values, written]);

  const shown = newer ?? newerIn(stage, start, self);
  const show = () => {
    if (shown && isModified) {
      isArmed.current = true;
      setNewer(shown);
      setAsking(true);
    }
    refresh();
  };
  if (!newer || !isAsking || !start || written === start.written) return { newer: shown, show };
  const settle = (next: Values) => {
    isArmed.current = false;
    startAt({ written, values: initial });
    setNewer(undefined);
    setAsking(false);
    seen.current = { initial, values: next };
    setValues(next);
  };
  const clash: Clash = {
    newer,
    mine: values,
    theirs: initial,
    changes: changesBetween(start.values, values, initial),
    keepMine() {
      settle(carryOver(start.values, values, initial));
      setTimeout(() => saveAction.get().latest?.(), AFTER_RENDER);
    },
    takeTheirs: () => settle(initial),
    back: () => setAsking(false),
  };
  return { newer: shown, clash, show };
}
