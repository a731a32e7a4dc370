import { Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useMoment, useWords } from '../use-words';
import type { Identity } from './desk';
import type { Rescued } from './rescue';
import { changedFields, forgetUnsaved, keepUnsaved, unsavedOf } from './rescue';

type Values = Readonly<Record<string, unknown>>;

/** Milliseconds without a key until what was typed is kept. */
const PAUSE = 250;

/** Offers what was typed into this form before the session ended, and keeps what is being typed now. */
export function UnsavedNotice({ identity }: { readonly identity: Identity }) {
  const say = useWords();
  const moment = useMoment();
  const { rescued, settle } = useUnsaved(identity);
  const onChange = useForm('CopydeskUnsaved', (state) => state.onChange);
  if (!rescued) return null;
  const restore = () => {
    for (const [field, value] of Object.entries(rescued.fields)) onChange(field, value);
    settle();
  };
  return (
    <Flex
      role="status"
      direction="column"
      alignItems="stretch"
      gap={2}
      padding={3}
      hasRadius
      background="warning100"
      data-copydesk="unsaved"
    >
      <Typography variant="pi" textColor="neutral800">
        {say('unsaved.title', { at: moment(rescued.at) })}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Button size="S" onClick={restore}>
          {say('unsaved.restore')}
        </Button>
        <Button size="S" variant="tertiary" onClick={settle}>
          {say('unsaved.discard')}
        </Button>
      </Flex>
    </Flex>
  );
}

function useUnsaved(identity: Identity) {
  const values = useForm('CopydeskUnsaved', (state) => state.values) as Values;
  const initial = useForm('CopydeskUnsaved', (state) => state.initialValues) as Values;
  const isModified = useForm('CopydeskUnsaved', (state) => state.modified);
  const [rescued, setRescued] = useState<Rescued | undefined>(() =>
    unsavedOf(sessionStorage, identity, initial),
  );
  const wasModified = useRef(false);
  useEffect(() => {
    if (!isModified) {
      // Saved or taken back; what was there when the form opened is still being offered.
      if (wasModified.current) forgetUnsaved(sessionStorage, identity);
      wasModified.current = false;
      return undefined;
    }
    wasModified.current = true;
    const timer = setTimeout(
      () =>
        keepUnsaved(
          sessionStorage,
          identity,
          { ...rescued?.fields, ...changedFields(values, initial) },
          new Date(),
        ),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [values, initial, isModified, identity, rescued]);
  const settle = () => {
    setRescued(undefined);
    if (!isModified) forgetUnsaved(sessionStorage, identity);
  };
  return { rescued, settle };
}
