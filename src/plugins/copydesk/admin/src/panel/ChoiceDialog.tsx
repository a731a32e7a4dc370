import { Button, Field, Flex, Modal, Radio, TextInput, Textarea, Typography } from '@strapi/design-system';
import { useId, useState, type FormEvent } from 'react';
import type { PersonRef } from '../../../engine/types';
import { fileSpelling, markDistinct } from '../api/registry-client';
import type { Desk } from '../desk/desk';
import { useDesk } from '../desk/desk-context';
import { isSettled, type Misspelling } from '../desk/groups';
import { useMayEditRegistry } from '../registry/use-may-edit-registry';
import { useWords } from '../use-words';
import type { Choice } from './choices';
import { PersonField, type PickedPerson } from './PersonField';

type Answers = {
  readonly reason: string;
  readonly spelling: string;
  readonly kind: 'accepted' | 'house';
  readonly other?: PickedPerson;
};

type Props = { readonly choice: Choice; readonly misspelling: Misspelling; readonly onClose: () => void };

/** Asks what a choice needs, says what it will do, and does it. */
export function ChoiceDialog({ choice, misspelling, onClose }: Props) {
  const desk = useDesk();
  const say = useWords();
  const formId = useId();
  const [isWorking, setWorking] = useState(false);
  const [answers, setAnswers] = useState<Answers>({
    reason: '',
    spelling: misspelling.text,
    kind: 'accepted',
  });
  const mayEditRegistry = useMayEditRegistry();
  const person = mayEditRegistry ? misspelling.findings[0]?.person : undefined;
  const values = { text: misspelling.text, name: person?.name ?? '' };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setWorking(true);
    const isDone = await carryOut(desk, choice, misspelling, answers, person);
    setWorking(false);
    if (isDone) onClose();
  };
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel={say('cancel')}>
          <Modal.Title>{say(`choice.${choice}`)}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex tag="form" id={formId} direction="column" alignItems="stretch" gap={4} onSubmit={submit}>
            <Typography textColor="neutral800" tag="p">
              {say(`choice.${choice}.what${person ? '' : '.nobody'}`, values)}
            </Typography>
            <Questions choice={choice} answers={answers} onChange={setAnswers} hasPerson={Boolean(person)} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {say('cancel')}
          </Button>
          <Button type="submit" form={formId} loading={isWorking} disabled={!isComplete(choice, answers)}>
            {say(`choice.${choice}.do`)}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

type QuestionProps = {
  readonly choice: Choice;
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  readonly hasPerson: boolean;
};

function Questions({ choice, answers, onChange, hasPerson }: QuestionProps) {
  const say = useWords();
  if (choice === 'override')
    return (
      <Field.Root required hint={say('override.hint')}>
        <Field.Label>{say('override.reason')}</Field.Label>
        <Textarea
          value={answers.reason}
          onChange={(event) => onChange({ ...answers, reason: event.target.value })}
        />
        <Field.Hint />
      </Field.Root>
    );
  if (!hasPerson) return null;
  if (choice === 'someone-else')
    return <PersonField value={answers.other} onChange={(other) => onChange({ ...answers, other })} />;
  return (
    <>
      <Field.Root required>
        <Field.Label>{say('spelling.value')}</Field.Label>
        <TextInput
          value={answers.spelling}
          onChange={(event) => onChange({ ...answers, spelling: event.target.value })}
        />
      </Field.Root>
      {choice === 'accept' ? (
        <Radio.Group
          aria-label={say('spelling.kind')}
          value={answers.kind}
          onValueChange={(kind) => onChange({ ...answers, kind: kind === 'house' ? 'house' : 'accepted' })}
        >
          <Radio.Item value="accepted">{say('spelling.accepted')}</Radio.Item>
          <Radio.Item value="house">{say('spelling.house')}</Radio.Item>
        </Radio.Group>
      ) : null}
    </>
  );
}

function isComplete(choice: Choice, { reason, spelling }: Answers): boolean {
  if (choice === 'override') return reason.trim() !== '';
  return choice === 'someone-else' || spelling.trim() !== '';
}

async function carryOut(
  desk: Desk,
  choice: Choice,
  misspelling: Misspelling,
  { reason, spelling, kind, other }: Answers,
  person?: PersonRef,
): Promise<boolean> {
  const findings = misspelling.findings.filter((finding) => !isSettled(finding));
  const value = spelling.trim();
  if (choice === 'override') return desk.decide(findings, 'overridden', reason.trim());
  if (choice === 'someone-else') {
    const isMarked =
      !person ||
      !other ||
      (await desk.attempt(() => markDistinct({ person: person.id, ...other.ref }), {
        key: 'notice.distinct',
        values: { name: person.name, other: other.name },
      }));
    return isMarked && desk.decide(findings, 'dismissed');
  }
  if (!person) return desk.decide(findings, 'accepted');
  const filed = choice === 'known-wrong' ? 'wrong' : kind;
  return desk.attempt(() => fileSpelling({ person: person.id, value, kind: filed }), {
    key: `notice.filed.${filed}`,
    values: { value, name: person.name },
  });
}
