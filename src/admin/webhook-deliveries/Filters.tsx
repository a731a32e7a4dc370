import { Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { STATES, type DeliveriesResponse, type DeliveryFilter } from '../../publishing/webhooks/contract';
import { useTell } from './words';

const ANY = 'any';

type Props = {
  readonly filter: DeliveryFilter;
  readonly receivers: DeliveriesResponse['receivers'];
  onChange(next: DeliveryFilter): void;
};

type ChoiceProps = {
  readonly name: 'state' | 'receiver';
  readonly value: string | undefined;
  readonly choices: readonly (readonly [value: string, text: string])[];
  onChoose(value: string | undefined): void;
};

function Choice({ name, value = ANY, choices, onChoose }: ChoiceProps) {
  const tell = useTell();
  return (
    <Field.Root name={name}>
      <Field.Label>{tell(`filter.${name}`)}</Field.Label>
      <SingleSelect value={value} onChange={(next) => onChoose(next === ANY ? undefined : String(next))}>
        <SingleSelectOption value={ANY}>{tell('any')}</SingleSelectOption>
        {choices.map(([choice, text]) => (
          <SingleSelectOption key={choice} value={choice}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}

/** Which deliveries to show: by state, receiver and article. */
export function Filters({ filter, receivers, onChange }: Props) {
  const tell = useTell();
  return (
    <Flex gap={3} paddingBottom={4} alignItems="flex-end" wrap="wrap">
      <Choice
        name="state"
        value={filter.state}
        choices={STATES.map((state) => [state, tell(`state.${state}`)])}
        onChoose={(state) => onChange({ ...filter, state: STATES.find((one) => one === state) })}
      />
      <Choice
        name="receiver"
        value={filter.receiver}
        choices={receivers.map(({ documentId, name }) => [documentId, name])}
        onChoose={(receiver) => onChange({ ...filter, receiver })}
      />
      <Field.Root name="article" style={{ flexGrow: 1, minWidth: '16rem' }}>
        <Field.Label>{tell('filter.article')}</Field.Label>
        <TextInput
          value={filter.article ?? ''}
          onChange={(event) => onChange({ ...filter, article: event.target.value || undefined })}
        />
      </Field.Root>
    </Flex>
  );
}
