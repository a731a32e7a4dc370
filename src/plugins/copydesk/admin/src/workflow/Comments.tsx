import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import type { Comment, Passage } from '../../../contracts/workflow';
import { complaintOf } from '../api/desk-client';
import { unmarkPassage } from '../marks/passage';
import { createAnswerOrder } from './answer-order';
import type { Place } from './client';
import { commentsOn, resolveComment, sendComment } from './client';
import { OneComment, Quote } from './OneComment';
import { useChosenPassage } from './use-passage';
import { useTell } from './use-tell';

type Thread = { readonly comments: readonly Comment[] };

/** The article's thread, with every request that changes it. */
function useThread(place: Place, hash: string, onChange: () => void) {
  const tell = useTell();
  const { toggleNotification } = useNotification();
  const [comments, setComments] = useState<readonly Comment[]>([]);
  const [order] = useState(createAnswerOrder);
  const show = async (request: Promise<Thread>, isNews: () => boolean): Promise<boolean> => {
    try {
      const { comments: told } = await request;
      if (isNews()) setComments(told);
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: complaintOf(error) ?? tell('failed') });
      return false;
    }
  };
  useEffect(() => {
    void show(commentsOn(place), order.ask());
  }, [place.uid, place.documentId, place.locale, hash]);
  const run = async (request: Promise<Thread>): Promise<boolean> => {
    const isDone = await show(request, () => {
      order.tell();
      return true;
    });
    if (isDone) onChange();
    return isDone;
  };
  return { comments, run };
}

type Props = {
  readonly place: Place;
  /** Changes when something has happened. */
  readonly hash: string;
  /** Called when the thread has changed. */
  readonly onChange: () => void;
};

/** What colleagues have to say about the text, or about a passage of it. */
export function Comments({ place, hash, onChange }: Props) {
  const tell = useTell();
  const { comments, run } = useThread(place, hash, onChange);
  const [passage, dropPassage] = useChosenPassage();
  const [isOpen, setOpen] = useState<boolean>();
  const writing = useRef<HTMLTextAreaElement>(null);
  useEffect(() => unmarkPassage, []);
  const waiting = comments.filter(({ resolvedAt }) => !resolvedAt);
  const begin = () => {
    setOpen(true);
    // The form is there once it is unfolded.
    setTimeout(() => writing.current?.focus());
  };
  const send = async (text: string) => {
    const isSent = await run(sendComment(place, { text, ...(passage && { passage }) }));
    if (isSent) dropPassage();
    return isSent;
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {passage && !(isOpen ?? waiting.length > 0) ? (
        <Button variant="secondary" size="S" onClick={begin}>
          {tell('comments.onSelection')}
        </Button>
      ) : null}
      <details
        data-copydesk="comments"
        open={isOpen ?? waiting.length > 0}
        onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      >
        <summary>
          <Typography variant="pi" fontWeight="bold">
            {tell('comments', { count: waiting.length })}
          </Typography>
        </summary>
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {comments.length === 0 ? <Typography variant="pi">{tell('comments.none')}</Typography> : null}
          {comments.map((comment) => (
            <OneComment
              key={comment.id}
              uid={place.uid}
              comment={comment}
              onResolve={() => void run(resolveComment(place, comment.id))}
            />
          ))}
          <Writing uid={place.uid} passage={passage} onDrop={dropPassage} onSend={send} input={writing} />
        </Flex>
      </details>
    </Flex>
  );
}

type WritingProps = {
  readonly uid: string;
  readonly passage?: Passage;
  readonly onDrop: () => void;
  readonly onSend: (text: string) => Promise<boolean>;
  readonly input: React.RefObject<HTMLTextAreaElement>;
};

function Writing({ uid, passage, onDrop, onSend, input }: WritingProps) {
  const tell = useTell();
  const [text, setText] = useState('');
  const send = async () => {
    if (await onSend(text)) setText((now) => (now === text ? '' : now));
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {passage ? (
        <Box background="secondary100" hasRadius padding={2} data-copydesk="passage">
          <Quote uid={uid} passage={passage} />
          <Button variant="ghost" size="S" onClick={onDrop}>
            {tell('comments.dropPassage')}
          </Button>
        </Box>
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {tell('comments.hint')}
        </Typography>
      )}
      <Field.Root name="commentText">
        <Field.Label>{tell(passage ? 'comments.toPassage' : 'comments.add')}</Field.Label>
        <Textarea ref={input} value={text} onChange={(event) => setText(event.target.value)} />
      </Field.Root>
      <Button variant="secondary" disabled={text.trim() === ''} onClick={() => void send()}>
        {tell('comments.send')}
      </Button>
    </Flex>
  );
}
