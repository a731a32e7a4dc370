import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import type { Correction, DocumentStage } from '../../../contracts/workflow';
import { CORRECTION_CLASSES } from '../../../contracts/workflow';
import { useTell } from './use-tell';

type Props = {
  readonly stage: DocumentStage;
  readonly isWorking: boolean;
  readonly isDisabled: boolean;
  /** @returns whether it was saved */
  readonly onSave: (correction: Correction) => Promise<boolean>;
};

/**
 * The public note of a correction, begun with what the finding that led to it proposes. The stage is asked anew all the
 * time: what is typed stays until it is saved, whatever the stage says meanwhile.
 */
export function NoteForm({ stage, isWorking, isDisabled, onSave }: Props) {
  const tell = useTell();
  const start = stage.correction ?? stage.proposal;
  const [typed, setTyped] = useState<Partial<Correction>>({});
  const { class: kind, text }: Correction = { class: 'correction', text: '', ...start, ...typed };
  const save = async () => {
    if (await onSave({ class: kind, text })) setTyped((now) => (now === typed ? {} : now));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-copydesk="note">
      <Field.Root name="noteClass" hint={tell(`noteClassHint.${kind}`)}>
        <Field.Label>{tell('noteClass')}</Field.Label>
        <SingleSelect
          value={kind}
          onChange={(value) => setTyped({ ...typed, class: value === 'refile' ? 'refile' : 'correction' })}
        >
          {CORRECTION_CLASSES.map((one) => (
            <SingleSelectOption key={one} value={one}>
              {tell(`noteClass.${one}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
      </Field.Root>
      <Field.Root name="note" hint={tell('noteHint')} required>
        <Field.Label>{tell('note')}</Field.Label>
        <Textarea
          style={{ minHeight: '15rem' }}
          value={text}
          onChange={(event) => setTyped({ ...typed, text: event.target.value })}
        />
        <Field.Hint />
      </Field.Root>
      <Button
        variant="secondary"
        disabled={isDisabled || text.trim() === ''}
        loading={isWorking}
        onClick={() => void save()}
      >
        {tell('noteSave')}
      </Button>
    </Flex>
  );
}
