import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useState } from 'react';
import type { DistinctRequest } from '../../../contracts/registry';
import { findPeople } from '../api/registry-client';
import { useAnswer, useLast } from '../use-answer';
import { useWords } from '../use-words';

/** Somebody from the registry, or the name of somebody to be proposed. */
export type PickedPerson = { readonly name: string; readonly ref: Omit<DistinctRequest, 'person'> };

type Props = {
  readonly value?: PickedPerson;
  readonly onChange: (picked: PickedPerson | undefined) => void;
};

/** Picks somebody from the registry, or names somebody who is not in it yet. */
export function PersonField({ value, onChange }: Props) {
  const say = useWords();
  const [query, setQuery] = useState('');
  const { data, isLoading } = useAnswer(query.trim() ? `people:${query}` : undefined, () =>
    findPeople(query.trim()),
  );
  const found = useLast(data?.people) ?? [];
  const people = query.trim() ? found : [];
  const pick = (id?: string) => {
    const picked = people.find((person) => person.id === id);
    if (picked) onChange({ name: picked.name, ref: { other: picked.id } });
    else if (!id) onChange(undefined);
  };
  // The design system says that an option is to be made, not which: with `creatable="visible"` it hands nothing over.
  const propose = () => {
    const name = query.trim();
    if (name) onChange({ name, ref: { name } });
  };
  return (
    <Field.Root hint={say('person.hint')}>
      <Field.Label>{say('person.label')}</Field.Label>
      <Combobox
        value={value?.ref.other ?? value?.name ?? ''}
        autocomplete="none"
        creatable="visible"
        loading={isLoading}
        onInputChange={(event) => setQuery(event.currentTarget.value)}
        onChange={pick}
        onClear={() => onChange(undefined)}
        onCreateOption={propose}
        createMessage={(name) => say('person.create', { name })}
        noOptionsMessage={() => say('person.none')}
        loadingMessage={say('person.loading')}
        clearLabel={say('person.clear')}
      >
        {people.map((person) => (
          <ComboboxOption key={person.id} value={person.id} textValue={person.name}>
            {person.note ? `${person.name} (${person.note})` : person.name}
          </ComboboxOption>
        ))}
        {value?.ref.name ? <ComboboxOption value={value.name}>{value.name}</ComboboxOption> : null}
      </Combobox>
      <Field.Hint />
    </Field.Root>
  );
}
