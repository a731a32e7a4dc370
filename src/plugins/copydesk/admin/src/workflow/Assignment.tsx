import { Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { AssignRequest, DocumentStage } from '../../../contracts/workflow';
import { useAnswer } from '../use-answer';
import type { Place } from './client';
import { assign, colleagues } from './client';
import { Moment } from './Moment';
import { useClock, useTell } from './use-tell';

type Props = {
  readonly place: Place;
  readonly stage: DocumentStage;
  readonly run: (request: () => Promise<DocumentStage>, said?: string) => Promise<boolean>;
};

/** Whose it is, and by when; who may not assign reads it only. */
export function Assignment({ place, stage, run }: Props) {
  const tell = useTell();
  const clock = useClock();
  const { data } = useAnswer(stage.mayAssign ? 'colleagues' : undefined, colleagues);
  const { assignee, dueAt, timeZone } = stage;
  if (!stage.mayAssign) {
    const name = assignee?.name ?? tell('nobody');
    const due = dueAt ? `, ${tell('due')} ${clock(dueAt)}` : '';
    return (
      <Typography variant="pi" textColor="neutral700">{`${tell('assignee')}: ${name}${due}`}</Typography>
    );
  }
  const give = (change: AssignRequest) => run(() => assign(place, change), tell('done.saved'));
  const wall = dueAt
    ? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
        .format(new Date(dueAt))
        .replace(' ', 'T')
    : '';
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name="assignee">
        <Field.Label>{tell('assignee')}</Field.Label>
        <SingleSelect
          value={assignee?.id ?? ''}
          placeholder={tell('nobody')}
          clearLabel={tell('nobody')}
          onClear={() => void give({ assignee: null })}
          onChange={(value) => void give({ assignee: String(value) })}
        >
          {(data?.colleagues ?? []).map(({ id, name }) => (
            <SingleSelectOption key={id} value={id ?? ''}>
              {name}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="dueAt" hint={tell('whenHint', { zone: timeZone })}>
        <Field.Label>{tell('due')}</Field.Label>
        <Due wall={wall} onGive={(due) => give({ dueAt: due || null })} />
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
}

type DueProps = { readonly wall: string; readonly onGive: (due: string) => Promise<boolean> };

/** By when; what is typed stays until it is saved, whatever the stage says meanwhile. */
function Due({ wall, onGive }: DueProps) {
  const [typed, setTyped] = useState<string>();
  const save = async () => {
    if (typed === undefined) return;
    if (typed === wall || (await onGive(typed))) setTyped((now) => (now === typed ? undefined : now));
  };
  return (
    <Moment
      type="datetime-local"
      value={typed ?? wall}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => void save()}
    />
  );
}
