import { Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { DocumentStage } from '../../../contracts/workflow';
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
  const give = (change: object) => void run(() => assign(place, change), tell('done.saved'));
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
          onClear={() => give({ assignee: null })}
          onChange={(value) => give({ assignee: String(value) })}
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
        <Moment
          key={wall}
          type="datetime-local"
          defaultValue={wall}
          onBlur={(event) => event.target.value !== wall && give({ dueAt: event.target.value || null })}
        />
        <Field.Hint />
      </Field.Root>
    </Flex>
  );
}
