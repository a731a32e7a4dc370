import { Button, Flex, Modal, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { VersionInfo } from '../../../contracts/workflow';
import { useAnswer } from '../use-answer';
import type { Place } from './client';
import { restore, versionsOf } from './client';
import { Diff } from './Diff';
import { Reading } from './Reading';
import { useMove } from './use-move';
import { useClock, useTell } from './use-tell';

type Props = {
  readonly place: Place;
  /** Changes when there is another version. */
  readonly hash: string;
  /** The form holds what is not saved: it would be lost. */
  readonly isDisabled: boolean;
  readonly onRestored: () => void;
};

/** Every published version: to be read, compared with any other, and restored as the draft. */
export function Versions({ place, hash, isDisabled, onRestored }: Props) {
  const tell = useTell();
  const clock = useClock();
  const [isOpen, setOpen] = useState(false);
  const [shown, setShown] = useState<VersionInfo>();
  const key = `versions:${place.documentId}:${place.locale ?? ''}:${hash}`;
  const { data } = useAnswer(isOpen ? key : undefined, () => versionsOf(place));
  const versions = data?.versions ?? [];
  return (
    <details data-copydesk="versions" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Typography variant="pi" fontWeight="bold">
          {tell('versions')}
        </Typography>
      </summary>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {data && versions.length === 0 ? <Typography variant="pi">{tell('versions.none')}</Typography> : null}
        {versions.map((one) => (
          <Button
            key={one.version}
            variant="tertiary"
            size="S"
            style={{ height: 'auto', minHeight: '3.2rem' }}
            onClick={() => setShown(one)}
          >
            {tell('versions.one', { version: one.version, at: clock(one.at), name: one.by.name })}
          </Button>
        ))}
      </Flex>
      {shown ? (
        <VersionDialog
          place={place}
          version={shown}
          others={versions.filter(({ version }) => version !== shown.version)}
          isDisabled={isDisabled}
          onRestored={onRestored}
          onClose={() => setShown(undefined)}
        />
      ) : null}
    </details>
  );
}

type DialogProps = Omit<Props, 'hash'> & {
  readonly version: VersionInfo;
  readonly others: readonly VersionInfo[];
  readonly onClose: () => void;
};

const READ = 'read';

function VersionDialog({ place, version: shown, others, isDisabled, onRestored, onClose }: DialogProps) {
  const tell = useTell();
  const clock = useClock();
  const { version, correction } = shown;
  const [to, setTo] = useState('draft');
  const { run, isWorking } = useMove(place, onRestored);
  const bringBack = () => run(() => restore(place, version)).then((isDone) => isDone && onClose());
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal.Content data-copydesk="version">
        <Modal.Header closeLabel={tell('close')}>
          <Modal.Title>{tell('versions.title', { version })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={3}>
            <SingleSelect
              aria-label={tell('versions.show')}
              value={to}
              onChange={(value) => setTo(String(value))}
            >
              <SingleSelectOption value={READ}>{tell('versions.read')}</SingleSelectOption>
              <SingleSelectOption value="draft">{tell('versions.draft')}</SingleSelectOption>
              {others.map((one) => (
                <SingleSelectOption key={one.version} value={String(one.version)}>
                  {tell('versions.with', { version: one.version, at: clock(one.at), name: one.by.name })}
                </SingleSelectOption>
              ))}
            </SingleSelect>
            {correction ? (
              <Typography variant="pi" textColor="neutral700">
                {tell('versions.note', { note: correction.text })}
              </Typography>
            ) : null}
            {to === READ ? (
              <Reading place={place} version={version} />
            ) : (
              <Diff place={place} from={String(version)} to={to} />
            )}
            <Typography variant="pi" textColor="neutral700">
              {tell(isDisabled ? 'versions.saveFirst' : 'versions.restoreHint')}
            </Typography>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {tell('close')}
          </Button>
          <Button disabled={isDisabled} loading={isWorking} onClick={() => void bringBack()}>
            {tell('versions.restore')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
