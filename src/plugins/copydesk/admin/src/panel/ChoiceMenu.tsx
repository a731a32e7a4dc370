import { Box, IconButton, Menu, Typography } from '@strapi/design-system';
import { More } from '@strapi/icons';
import { useState } from 'react';
import { useDesk, useDeskState } from '../desk/desk-context';
import { isSettled, type Misspelling } from '../desk/groups';
import { useMayEditRegistry } from '../registry/use-may-edit-registry';
import { useWords } from '../use-words';
import { ChoiceDialog } from './ChoiceDialog';
import { choicesFor, type Choice } from './choices';

/** Everything one can do about a misspelling beside mending it; each entry says what it will do. */
export function ChoiceMenu({ misspelling }: { readonly misspelling: Misspelling }) {
  const desk = useDesk();
  const say = useWords();
  const { permissions } = useDeskState();
  const [open, setOpen] = useState<Choice>();
  const mayEditRegistry = useMayEditRegistry();
  const choices = choicesFor(misspelling, permissions, mayEditRegistry);
  const name = misspelling.findings[0]?.person?.name ?? '';
  const values = { text: misspelling.text, name };
  const reach = name && mayEditRegistry ? '' : '.nobody';
  if (choices.length === 0) return null;
  const choose = (choice: Choice) => {
    if (choice !== 'acknowledge') return setOpen(choice);
    void desk.decide(
      misspelling.findings.filter((finding) => !isSettled(finding)),
      'acknowledged',
    );
  };
  return (
    <>
      <Menu.Root>
        <Menu.Trigger
          tag={IconButton}
          icon={<More />}
          label={say('choice.more', { text: misspelling.text })}
          size="S"
          variant="tertiary"
        />
        <Menu.Content popoverPlacement="bottom-end" maxHeight={undefined} zIndex={5}>
          {choices.map((choice) => (
            <Menu.Item key={choice} onSelect={() => choose(choice)}>
              <Box maxWidth="26rem" paddingTop={1} paddingBottom={1}>
                <Typography fontWeight="semiBold" tag="p">
                  {say(`choice.${choice}`)}
                </Typography>
                <Typography variant="pi" textColor="neutral600" tag="p">
                  {say(`choice.${choice}.what${reach}`, values)}
                </Typography>
              </Box>
            </Menu.Item>
          ))}
        </Menu.Content>
      </Menu.Root>
      {open ? (
        <ChoiceDialog choice={open} misspelling={misspelling} onClose={() => setOpen(undefined)} />
      ) : null}
    </>
  );
}
