import { unstable_useDocumentActions as useDocumentActions } from '@strapi/strapi/admin';
import { Box, Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { BulkCheckResponse } from '../../../contracts/desk';
import { checkMany } from '../api/screens-client';
import { SeverityIcon } from '../panel/look';
import { useAnswer } from '../use-answer';
import { useMessageLanguage, useWords } from '../use-words';

type Props = {
  readonly uid: string;
  readonly documentIds: readonly string[];
  readonly locale?: string;
  readonly onClose: () => void;
  readonly onPublished: (documentIds: readonly string[]) => void;
};

type Checked = BulkCheckResponse['documents'][number];

/** Says of each chosen document what stands in the way, and publishes those that nothing does. */
export function BulkPublish({ uid, documentIds, locale, onClose, onPublished }: Props) {
  const say = useWords();
  const { publishMany, isLoading } = useDocumentActions();
  const messages = useMessageLanguage();
  const [round, setRound] = useState(0);
  const { data, error } = useAnswer(`bulk:${uid}:${documentIds.join()}:${round}`, () =>
    checkMany(uid, { documentIds, locale, messages }),
  );
  const documents = data?.documents ?? [];
  const clean = documents.filter(({ verdict }) => verdict === 'publish').map(({ documentId }) => documentId);
  const publish = async () => {
    const result = await publishMany({ model: uid, documentIds: clean, params: { locale } });
    if ('error' in result) return setRound(round + 1);
    onPublished(clean);
    onClose();
  };
  return (
    <>
      <Modal.Body data-copydesk="bulk">
        <Flex direction="column" alignItems="stretch" gap={3}>
          {data ? <Outcome documents={documents} clean={clean.length} /> : null}
          {!data && !error ? <Loader>{say('verdict.checking')}</Loader> : null}
          {error ? <Typography role="alert">{say('bulk.failed')}</Typography> : null}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {say('cancel')}
        </Button>
        <Flex gap={2}>
          <Button variant="tertiary" onClick={() => setRound(round + 1)}>
            {say('panel.again')}
          </Button>
          <Button
            variant="success"
            disabled={clean.length === 0}
            loading={isLoading}
            onClick={() => void publish()}
          >
            {say('bulk.publish', { count: clean.length, of: documents.length })}
          </Button>
        </Flex>
      </Modal.Footer>
    </>
  );
}

function Outcome({ documents, clean }: { readonly documents: readonly Checked[]; readonly clean: number }) {
  const say = useWords();
  return (
    <>
      <Typography role="status" fontWeight="bold" textColor="neutral800">
        {say('bulk.outcome', { clean, held: documents.length - clean })}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {documents.map((one) => (
          <Box
            key={one.documentId}
            tag="li"
            borderColor="neutral200"
            hasRadius
            padding={3}
            data-copydesk-bulk={one.verdict}
          >
            <Flex gap={2} alignItems="flex-start">
              <SeverityIcon
                severity={iconOf(one)}
                label={say(one.verdict === 'publish' ? 'bulk.ready' : `bulk.${one.verdict}`)}
              />
              <Flex direction="column" alignItems="stretch" gap={1}>
                <Typography fontWeight="semiBold" textColor="neutral800" dir="auto">
                  {one.title}
                </Typography>
                {one.reasons.map((reason) => (
                  <Typography key={reason} variant="pi" textColor="neutral700" dir="auto">
                    {reason}
                  </Typography>
                ))}
              </Flex>
            </Flex>
          </Box>
        ))}
      </Flex>
    </>
  );
}

const iconOf = ({ verdict }: Checked) =>
  verdict === 'publish' ? 'ready' : verdict === 'acknowledge' ? 'warning' : 'error';
