import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { unstable_useContentManagerContext as useContentManager, useForm } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { DocumentStage } from '../../../contracts/workflow';
import { startFrom } from './base';
import type { Place } from './client';
import { reloadStage } from './stage-store';
import { useTell } from './use-tell';

const EVERY = 5_000;

type Props = {
  readonly place: Place;
  readonly stage: DocumentStage;
  /** When the text in the form was written. */
  readonly written?: string;
};

/** Somebody's newer text, while this one is on the screen: the server refuses to write over it, and here one chooses. */
export function ConflictDialog({ place, stage, written }: Props) {
  const tell = useTell();
  const isModified = useForm('CopydeskConflict', ({ modified }) => modified);
  const [kept, setKept] = useState<string>();
  const base = kept ?? written;
  useEffect(() => {
    if (base) startFrom(place, base);
  }, [base, place.documentId, place.locale]);
  const { form, refetch } = useContentManager() as unknown as {
    form: { resetForm(): void };
    refetch?: () => void;
  };
  useEffect(() => {
    const timer = setInterval(() => void reloadStage(place), EVERY);
    return () => clearInterval(timer);
  }, [place.documentId, place.locale]);
  const isNewer =
    base !== undefined && stage.updatedAt !== '' && Date.parse(stage.updatedAt) > Date.parse(base);
  if (!isNewer) return null;
  if (!isModified) return <TakeOver onTake={() => refetch?.()} />;
  const name = stage.contributors.at(-1)?.name ?? '';
  return (
    <Modal.Root open>
      <Modal.Content data-copydesk="conflict">
        <Modal.Header closeLabel={tell('close')}>
          <Modal.Title>{tell('conflict.title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <Typography>{tell('conflict.text', { name })}</Typography>
            <Typography variant="pi">{`${tell('conflict.theirs')}: ${tell('conflict.theirsHint')}`}</Typography>
            <Typography variant="pi">{`${tell('conflict.mine')}: ${tell('conflict.mineHint')}`}</Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button
            variant="tertiary"
            onClick={() => {
              form.resetForm();
              refetch?.();
            }}
          >
            {tell('conflict.theirs')}
          </Button>
          <Button onClick={() => setKept(stage.updatedAt)}>{tell('conflict.mine')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Nothing was typed here, so the newer text is simply shown. */
function TakeOver({ onTake }: { readonly onTake: () => void }) {
  useEffect(() => {
    onTake();
    // Once for each newer text: the dialog's key changes with it.
  }, []);
  return null;
}
