import { Box, Button, Field, Flex, Textarea, TextInput, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Comment } from '../../../contracts/workflow';
import { complaintOf } from '../api/desk-client';
import type { Place } from './client';
import { commentsOn, resolveComment, sendComment } from './client';
import { useClock, useTell } from './use-tell';

type Thread = { readonly comments: readonly Comment[] };

/** The article's thread, with every request that changes it. */
function useThread(place: Place) {
  const tell = useTell();
  const { toggleNotification } = useNotification();
  const [comments, setComments] = useState<readonly Comment[]>([]);
  const run = async (request: Promise<Thread>): Promise<boolean> => {
    try {
      setComments((await request).comments);
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: complaintOf(error) ?? tell('failed') });
      return false;
    }
  };
  useEffect(() => {
    void run(commentsOn(place));
  }, [place.uid, place.documentId, place.locale]);
  return { comments, run };
}

/** What colleagues have to say about the text, or about a passage of it. */
export function Comments({ place }: { readonly place: Place }) {
  const tell = useTell();
  const { comments, run } = useThread(place);
  const openCount = comments.filter(({ resolvedAt }) => !resolvedAt).length;
  return (
    <details data-copydesk="comments" open={openCount > 0}>
      <summary>
        <Typography variant="pi" fontWeight="bold">
          {tell('comments', { count: openCount })}
        </Typography>
      </summary>
      <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {comments.length === 0 ? <Typography variant="pi">{tell('comments.none')}</Typography> : null}
        {comments.map((comment) => (
          <One
            key={comment.id}
            comment={comment}
            onResolve={() => void run(resolveComment(place, comment.id))}
          />
        ))}
        <Writing onSend={(text, passage) => run(sendComment(place, passageOf(text, passage)))} />
      </Flex>
    </details>
  );
}

const passageOf = (text: string, passage: string) => ({
  text,
  ...(passage.trim() && { passage: { path: '*', text: passage.trim() } }),
});

function One({ comment, onResolve }: { readonly comment: Comment; readonly onResolve: () => void }) {
  const tell = useTell();
  const clock = useClock();
  const { by, at, text, passage, resolvedAt, resolvedBy } = comment;
  return (
    <Box background="neutral100" hasRadius padding={3}>
      <Typography variant="pi" fontWeight="bold">{`${by.name}, ${clock(at)}`}</Typography>
      {passage ? (
        <Typography tag="blockquote" variant="pi" textColor="neutral600" style={{ fontStyle: 'italic' }}>
          {`„${passage.text}“`}
        </Typography>
      ) : null}
      <Typography tag="p" style={{ whiteSpace: 'pre-wrap' }}>
        {text}
      </Typography>
      {resolvedAt ? (
        <Typography variant="pi" textColor="success700">
          {tell('comments.resolved', { name: resolvedBy ?? '', at: clock(resolvedAt) })}
        </Typography>
      ) : (
        <Button variant="ghost" size="S" onClick={onResolve}>
          {tell('comments.resolve')}
        </Button>
      )}
    </Box>
  );
}

type WritingProps = { readonly onSend: (text: string, passage: string) => Promise<boolean> };

function Writing({ onSend }: WritingProps) {
  const tell = useTell();
  const [text, setText] = useState('');
  const [passage, setPassage] = useState('');
  const send = async () => {
    if (!(await onSend(text, passage))) return;
    setText('');
    setPassage('');
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root name="commentText">
        <Field.Label>{tell('comments.add')}</Field.Label>
        <Textarea value={text} onChange={(event) => setText(event.target.value)} />
      </Field.Root>
      <Field.Root name="commentPassage">
        <Field.Label>{tell('comments.passage')}</Field.Label>
        <TextInput value={passage} onChange={(event) => setPassage(event.target.value)} />
      </Field.Root>
      <Button variant="secondary" disabled={text.trim() === ''} onClick={() => void send()}>
        {tell('comments.send')}
      </Button>
    </Flex>
  );
}
