import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { UsageResponse } from '../../../contracts/desk';
import { complaintOf } from '../api/desk-client';
import { fileSpelling } from '../api/registry-client';
import { useWords } from '../use-words';

type Props = {
  readonly person: string;
  readonly spellings: UsageResponse['spellings'];
  readonly isReadOnly: boolean;
  readonly onChanged: () => void;
};

/** Spellings that were seen in the newsroom and that the registry does not know: each can be filed at once. */
export function SpellingsSeen({ person, spellings, isReadOnly, onChanged }: Props) {
  const say = useWords();
  const [notice, setNotice] = useState('');
  if (spellings.length === 0 && notice === '') return null;
  const file = async (value: string, kind: 'accepted' | 'wrong') => {
    try {
      await fileSpelling({ person, value, kind });
      setNotice(say('seen.filed', { value }));
      onChanged();
    } catch (error) {
      setNotice(complaintOf(error) ?? say('notice.failed'));
    }
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="h3" fontWeight="bold" textColor="neutral800">
        {say('seen.title')}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {spellings.map(({ value, count }) => (
          <Flex key={value} tag="li" direction="column" alignItems="stretch" gap={1}>
            <Typography textColor="neutral800">
              <bdi>{value}</bdi> · {say('seen.count', { count })}
            </Typography>
            {isReadOnly ? null : (
              <Flex gap={1}>
                <Button size="S" variant="danger-light" onClick={() => void file(value, 'wrong')}>
                  {say('seen.wrong')}
                </Button>
                <Button size="S" variant="tertiary" onClick={() => void file(value, 'accepted')}>
                  {say('seen.accepted')}
                </Button>
              </Flex>
            )}
          </Flex>
        ))}
      </Flex>
      <Typography role="status" variant="pi" textColor="neutral700">
        {notice}
      </Typography>
    </Flex>
  );
}
