import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { Namesake } from '../../../contracts/desk';
import { complaintOf } from '../api/desk-client';
import { markDistinct } from '../api/registry-client';
import { useDeskInfo } from '../desk/use-desk-info';
import { SeverityIcon } from '../panel/look';
import { useWords } from '../use-words';

type Props = {
  /** Absent while the record was never saved. */
  readonly person?: string;
  readonly namesakes: readonly Namesake[];
  readonly isReadOnly?: boolean;
  readonly onChanged?: () => void;
};

/** Others of nearly the same name: the same person twice, or two people to be kept apart. */
export function Namesakes({ person, namesakes, isReadOnly, onChanged }: Props) {
  const say = useWords();
  const [complaint, setComplaint] = useState<string>();
  const keepApart = async (other: string) => {
    if (!person) return;
    try {
      await markDistinct({ person, other });
      setComplaint(undefined);
      onChanged?.();
    } catch (error) {
      setComplaint(complaintOf(error) ?? say('notice.failed'));
    }
  };
  return (
    <Box role="status">
      {namesakes.length > 0 ? (
        <Flex direction="column" alignItems="stretch" gap={2} background="warning100" hasRadius padding={3}>
          <Flex gap={2} alignItems="flex-start">
            <SeverityIcon severity="warning" />
            <Typography fontWeight="bold" textColor="neutral800" tag="h3">
              {say(person ? 'namesakes.title' : 'namesakes.exists', { count: namesakes.length })}
            </Typography>
          </Flex>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
            {namesakes.map((one) => (
              <li key={one.id}>
                <NamesakeLine namesake={one} />
                {person && !isReadOnly ? (
                  <Button variant="secondary" size="S" onClick={() => void keepApart(one.id)}>
                    {say('namesakes.distinct')}
                  </Button>
                ) : null}
              </li>
            ))}
          </Flex>
          {complaint ? (
            <Typography variant="pi" textColor="danger700" role="alert">
              {complaint}
            </Typography>
          ) : null}
        </Flex>
      ) : person ? null : (
        <Typography variant="pi" textColor="neutral600">
          {say('namesakes.none')}
        </Typography>
      )}
    </Box>
  );
}

function NamesakeLine({ namesake }: { readonly namesake: Namesake }) {
  const say = useWords();
  const info = useDeskInfo();
  return (
    <Typography textColor="neutral800" tag="p">
      <Link to={`/content-manager/collection-types/${info?.registry}/${namesake.id}`}>
        <bdi>{namesake.name}</bdi>
      </Link>
      <Typography variant="pi" textColor="neutral700">
        {' '}
        {say('namesakes.likeness', { percent: Math.round(namesake.likeness * 100) })}
      </Typography>
    </Typography>
  );
}
