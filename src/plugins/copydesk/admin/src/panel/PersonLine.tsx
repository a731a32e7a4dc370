import { Avatar, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { PersonRef } from '../../../engine/types';
import { personAtAGlance } from '../api/registry-client';
import { useDeskInfo } from '../desk/use-desk-info';
import { useAnswer } from '../use-answer';
import { useMessageLanguage, useWords } from '../use-words';

const Portrait = styled(Avatar.Item)`
  flex-shrink: 0;
`;

const RecordLink = styled.a`
  color: inherit;
  text-decoration: underline;
  text-decoration-color: ${({ theme }) => theme.colors.neutral300};
  text-underline-offset: 3px;
  &:hover {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;

/** Who is meant: portrait, name as the house writes it, office, other spellings; a link to the record. */
export function PersonLine({ person }: { readonly person: PersonRef }) {
  const say = useWords();
  const info = useDeskInfo();
  const language = useMessageLanguage();
  const { data } = useAnswer(`person:${person.id}:${language}`, () => personAtAGlance(person.id, language));
  const lines = [data?.offices[0] ?? data?.note, data?.spellings.slice(0, 3).join(', ')].filter(Boolean);
  return (
    <Flex gap={2} alignItems="flex-start">
      <Portrait fallback={initials(person.name)} delayMs={0} src={data?.portrait} alt="" />
      <Flex direction="column" alignItems="flex-start" minWidth={0}>
        <Typography fontWeight="bold" tag="h3" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
          {info?.registry ? (
            <RecordLink
              href={`/admin/content-manager/collection-types/${info.registry}/${person.id}`}
              target="_blank"
              rel="noreferrer"
              aria-label={say('person.open', { name: person.name })}
            >
              {person.name}
            </RecordLink>
          ) : (
            person.name
          )}
        </Typography>
        {lines.map((line) => (
          <Typography key={line} variant="pi" textColor="neutral700" dir="auto">
            {line}
          </Typography>
        ))}
      </Flex>
    </Flex>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/u).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => [...(word ?? '')][0] ?? '',
  );
  return letters.join('').toUpperCase();
}
