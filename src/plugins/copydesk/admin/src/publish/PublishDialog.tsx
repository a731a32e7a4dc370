import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState, type SyntheticEvent } from 'react';
import { useDesk, useDeskState } from '../desk/desk-context';
import { isSettled, tally } from '../desk/groups';
import { Findings } from '../panel/PanelBody';
import { Verdict } from '../panel/Verdict';
import { useWords } from '../use-words';
import { ApprovalNotice } from '../workflow/ApprovalNotice';
import { useApproval } from '../workflow/use-approval';
import { publishRequest, type StrapiPublish } from './publish-request';

/** What stands in the way of publishing, to be mended and decided on the spot; then it publishes in one go. */
export function PublishDialog() {
  const desk = useDesk();
  const { isPublishing } = useDeskState();
  if (!isPublishing) return null;
  return (
    <Modal.Root open onOpenChange={(isOpen) => !isOpen && desk.setPublishing(false)}>
      <Content />
    </Modal.Root>
  );
}

function Content() {
  const desk = useDesk();
  const say = useWords();
  const { loop } = useDeskState();
  const { publish, isWorking, question, confirm } = usePublish();
  const { missing } = useApproval(desk.identity);
  const isClear = !missing && loop.isCurrent && loop.response?.verdict === 'publish';
  return (
    <Modal.Content data-copydesk="publish">
      <Modal.Header closeLabel={say('cancel')}>
        <Modal.Title>{say('publish.title')}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Verdict loop={loop} />
          <ApprovalNotice place={desk.identity} onDone={() => desk.setPublishing(false)} />
          <AcknowledgeAll />
          <Findings />
          {question ? (
            <Box background="warning100" hasRadius padding={3} role="alert">
              <Typography textColor="neutral800">{question}</Typography>
            </Box>
          ) : null}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={() => desk.setPublishing(false)}>
          {say('publish.back')}
        </Button>
        <Button
          variant="success"
          disabled={!isClear}
          loading={isWorking}
          onClick={(event: SyntheticEvent) => void (question ? confirm() : publish(event))}
        >
          {say('publish.now')}
        </Button>
      </Modal.Footer>
    </Modal.Content>
  );
}

/** Warnings can be acknowledged together; each stays visible among the decided ones. */
function AcknowledgeAll() {
  const desk = useDesk();
  const say = useWords();
  const { loop, permissions } = useDeskState();
  const open = (loop.response?.findings ?? []).filter(
    (finding) => finding.severity === 'warning' && !isSettled(finding),
  );
  const { blocking } = tally(loop.response?.findings ?? []);
  if (open.length === 0 || blocking > 0 || !permissions?.acknowledge) return null;
  return (
    <Button variant="secondary" fullWidth onClick={() => void desk.decide(open, 'acknowledged')}>
      {say('publish.acknowledgeAll', { count: open.length })}
    </Button>
  );
}

/**
 * Publishes through Strapi's own button, so that validation, notices and navigation stay Strapi's. When Strapi has a
 * question of its own (related drafts), it is asked here.
 */
function usePublish() {
  const desk = useDesk();
  const [isWorking, setWorking] = useState(false);
  const [open, setOpen] = useState<StrapiPublish['dialog']>();
  const dialog = open?.type === 'dialog' ? open : undefined;
  const run = async (work: () => unknown) => {
    setWorking(true);
    try {
      return await work();
    } finally {
      setWorking(false);
    }
  };
  const publish = async (event: SyntheticEvent) => {
    const strapi = publishRequest.get().latest?.();
    const isDone = await run(() => strapi?.onClick(event));
    if (isDone || !strapi?.dialog) desk.setPublishing(false);
    else setOpen(strapi.dialog);
  };
  const confirm = async () => {
    await run(() => dialog?.onConfirm?.());
    desk.setPublishing(false);
  };
  return { publish, confirm, isWorking, question: dialog?.content };
}
