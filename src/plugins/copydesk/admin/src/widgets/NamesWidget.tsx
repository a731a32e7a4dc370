import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useWords } from '../use-words';
import { HomeWidget } from './HomeWidget';

const Row = styled.li`
  display: grid;
  grid-template-columns: minmax(8rem, 14rem) 1fr 3rem;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[3]};
  padding: ${({ theme }) => theme.spaces[1]} 0;
`;

const Bar = styled.span<{ $share: number }>`
  display: block;
  height: 1.6rem;
  width: ${({ $share }) => Math.max($share * 100, 2)}%;
  border-radius: 2px;
  background: ${({ theme }) => theme.colors.danger500};
`;

/** The names most often misspelled this month, as bars. */
export function NamesWidget() {
  const say = useWords();
  return (
    <HomeWidget empty="home.names.none" isEmpty={({ names }) => names.length === 0}>
      {({ names }) => {
        const most = Math.max(...names.map(({ count }) => count));
        return (
          <ol data-copydesk="names" aria-label={say('home.names.title')}>
            {names.map(({ name, count }) => (
              <Row key={name}>
                <Typography textColor="neutral800" ellipsis title={name}>
                  <bdi>{name}</bdi>
                </Typography>
                <Bar $share={count / most} aria-hidden />
                <Typography textColor="neutral800" fontWeight="bold">
                  {count}
                </Typography>
              </Row>
            ))}
          </ol>
        );
      }}
    </HomeWidget>
  );
}
