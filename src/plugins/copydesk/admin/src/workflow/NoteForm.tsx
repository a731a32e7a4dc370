import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import type { Correction, CorrectionClass, DocumentStage } from '../../../contracts/workflow';
import { CORRECTION_CLASSES } from '../../../contracts/workflow';
import { useTell } from './use-tell';

type Props = {
  readonly stage: DocumentStage;
  readonly isWorking: boolean;
  readonly isDisabled: boolean;
  readonly onSave: (correction: Correction) => void;
};

/** The public note of a correction, begun with what the finding that led to it proposes. */
export function NoteForm({ stage, isWorking, isDisabled, onSave }: Props) {
  const tell = useTell();
  const start = stage.correction ?? stage.proposal;
  const [kind, setKind] = useState<CorrectionClass>(start?.class ?? 'correction');
  const [text, setText] = useState(start?.text ?? '');
  return (
    <Flex direction="column" alignItems="stretch" gap={2} data-copydesk="note">
      <Field.Root name="noteClass" hint={tell(`noteClassHint.${kind}`)}>
        <Field.Label>{tell('noteClass')}</Field.Label>
        <SingleSelect
          value={kind}
          onChange={(value) => setKind(value === 'refile' ? 'refile' : 'correction')}
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
          onChange={(event) => setText(event.target.value)}
        />
        <Field.Hint />
      </Field.Root>
      <Button
        variant="secondary"
        disabled={isDisabled || text.trim() === ''}
        loading={isWorking}
        onClick={() => onSave({ class: kind, text })}
      >
        {tell('noteSave')}
      </Button>
    </Flex>
  );
}
