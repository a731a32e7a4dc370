import { Divider, Flex, Typography } from '@strapi/design-system';
import { Fragment } from 'react';
import { styled } from 'styled-components';
import type { NameGroup } from '../desk/groups';
import { MisspellingCard } from './MisspellingCard';
import { PersonLine } from './PersonLine';

const Card = styled.li`
  width: 100%;
  padding-top: ${({ theme }) => theme.spaces[4]};
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

type Props = { readonly group: NameGroup; readonly isReadOnly?: boolean };

/** Everything about one name: who it is, and each way it is misspelled. */
export function NameCard({ group, isReadOnly }: Props) {
  const person = group.misspellings[0]?.findings[0]?.person;
  return (
    <Card data-copydesk-name={group.title}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {person ? (
          <PersonLine person={person} />
        ) : (
          <Typography variant="delta" tag="h3" textColor="neutral800">
            <bdi>{group.title}</bdi>
          </Typography>
        )}
        {group.misspellings.map((misspelling, index) => (
          <Fragment key={misspelling.key}>
            {index > 0 ? <Divider /> : null}
            <MisspellingCard misspelling={misspelling} isReadOnly={isReadOnly} />
          </Fragment>
        ))}
      </Flex>
    </Card>
  );
}
