import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { CheckRequest } from '../../../contracts/check';
import { isBlocks } from '../marks/blocks-text';
import { useMessageLanguage } from '../use-words';
import { currentDesk } from './current-desk';
import { openDesk, type Desk, type Identity } from './desk';
import type { Values } from './places';

/** Milliseconds without a key until the text is checked. */
const PAUSE = 250;
/** The Blocks editor hands its text over after a pause of its own. */
const AFTER_BLOCKS = 20;

/**
 * The desk of the edit view around it: checks the form's live values as they are typed, unsaved text included.
 *
 * @param identity the document on the screen
 * @param fields the top-level fields to send
 */
export function useEditDesk(identity: Identity, fields: readonly string[]): Desk | undefined {
  const { uid, documentId, locale } = identity;
  const values = useForm('CopydeskDesk', (state) => state.values) as Values;
  const getValues = useForm('CopydeskDesk', (state) => state.getValues) as () => Values;
  const onChange = useForm('CopydeskDesk', (state) => state.onChange);
  const form = useRef({ getValues, onChange });
  form.current = { getValues, onChange };
  const [desk, setDesk] = useState<Desk>();
  useEffect(() => {
    const opened = openDesk(
      { uid, documentId, locale },
      {
        values: () => form.current.getValues(),
        set: (field, value) => form.current.onChange(field, value),
      },
    );
    setDesk(opened);
    currentDesk.set(opened);
    return () => {
      opened.dispose();
      currentDesk.set((open) => (open === opened ? undefined : open));
    };
  }, [uid, documentId, locale]);
  useSubmit(desk, values, fields);
  return desk?.identity.documentId === documentId ? desk : undefined;
}

function useSubmit(desk: Desk | undefined, values: Values, fields: readonly string[]): void {
  const messages = useMessageLanguage();
  const sent = useRef<{ readonly desk: Desk; readonly data: Values; readonly mends: number }>();
  useEffect(() => {
    if (!desk) return;
    const data = Object.fromEntries(fields.map((field) => [field, values[field]]));
    const previous = sent.current?.desk === desk ? sent.current : undefined;
    const mends = desk.state.get().mends.length;
    const changed = fields.filter((field) => previous?.data[field] !== data[field]);
    if (previous && changed.length === 0) return;
    sent.current = { desk, data, mends };
    const { uid, documentId, locale } = desk.identity;
    const request: CheckRequest = { uid, documentId, locale, data, messages };
    const isAtOnce = !previous || previous.mends !== mends;
    desk.submit(request, isAtOnce ? 0 : pauseAfter(changed, data));
  }, [desk, values, fields, messages]);
}

const pauseAfter = (changed: readonly string[], data: Values): number =>
  changed.every((field) => isBlocks(data[field])) ? AFTER_BLOCKS : PAUSE;
