import { Box, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { ShownDelivery } from '../../publishing/webhooks/contract';
import { useTell } from './words';

const WHOLE = { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', margin: 0 } as const;

type Props = { readonly delivery: ShownDelivery; onClose(): void };

/** What is sent, and what the receiver said to it last. */
export function Details({ delivery, onClose }: Props) {
  const tell = useTell();
  const { event, article, eventId, lastStatus, lastError, payload } = delivery;
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>
            {tell('details.title', { event: tell(`event.${event}`), article: article.title })}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Fact name={tell('details.event')} text={eventId} />
            {lastStatus ? <Typography>{tell('details.status', { status: lastStatus })}</Typography> : null}
            {lastError ? <Fact name={tell('details.error')} text={lastError} /> : null}
            <Box>
              <Typography variant="sigma" textColor="neutral600">
                {tell('details.payload')}
              </Typography>
              <Box background="neutral100" padding={3} marginTop={1} hasRadius>
                <Typography tag="pre" style={{ ...WHOLE, fontFamily: 'monospace' }}>
                  {JSON.stringify(payload, null, 2)}
                </Typography>
              </Box>
            </Box>
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {tell('close')}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <Box>
      <Typography variant="sigma" textColor="neutral600">
        {name}
      </Typography>
      <Typography tag="p" style={WHOLE}>
        {text}
      </Typography>
    </Box>
  );
}
