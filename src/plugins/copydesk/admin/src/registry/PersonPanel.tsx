import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { Flex } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { namesakesOf, usageOf } from '../api/registry-client';
import { useDeskInfo } from '../desk/use-desk-info';
import { useAnswer } from '../use-answer';
import { useWords } from '../use-words';
import { Namesakes } from './Namesakes';
import { SpellingsSeen } from './SpellingsSeen';
import { useMayEditRegistry } from './use-may-edit-registry';
import { UsedIn } from './UsedIn';

const PAUSE = 400;

/** Beside a person's record: where the name is used, how it was misspelled, who bears nearly the same name. */
export const PersonPanel: PanelComponent = ({ model, documentId, document }) => {
  const say = useWords();
  const info = useDeskInfo();
  if (!info?.registry || info.registry !== model) return null;
  const id = document ? documentId : undefined;
  return {
    title: say('panel.title'),
    content: id ? <KnownPerson key={id} id={id} /> : <NewPerson nameField={info.registryName} />,
  };
};

function KnownPerson({ id }: { readonly id: string }) {
  const [round, setRound] = useState(0);
  const mayEdit = useMayEditRegistry();
  const { data } = useAnswer(`usage:${id}:${round}`, () => usageOf(id));
  if (!data) return null;
  const again = () => setRound(round + 1);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-copydesk="person">
      <Namesakes person={id} isReadOnly={!mayEdit} namesakes={data.namesakes} onChanged={again} />
      <SpellingsSeen person={id} isReadOnly={!mayEdit} spellings={data.spellings} onChanged={again} />
      <UsedIn documents={data.documents} />
    </Flex>
  );
}

/** Somebody who is about to be added may be in the registry already: that is said before it is saved. */
function NewPerson({ nameField = 'name' }: { readonly nameField?: string }) {
  const typed = useForm('CopydeskPerson', (state) => (state.values as Record<string, unknown>)[nameField]);
  const name = usePause(typeof typed === 'string' ? typed.trim() : '');
  const { data } = useAnswer(name ? `namesakes:${name}` : undefined, () => namesakesOf({ name }));
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-copydesk="person">
      <Namesakes namesakes={data?.namesakes ?? []} />
    </Flex>
  );
}

function usePause(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
