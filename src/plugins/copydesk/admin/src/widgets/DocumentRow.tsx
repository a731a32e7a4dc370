import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** Documents in a widget. Strapi lets a widget's content grow as wide as its longest line: this takes the widget's width. */
export const DocumentList = styled.ul`
  width: 0;
  min-width: 100%;
`;

const Row = styled.li`
  padding: ${({ theme }) => theme.spaces[3]} 0;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  &:last-child {
    border-bottom: 0;
  }
`;

const DocumentLink = styled(Link)`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[3]};
  color: inherit;
  text-decoration: none;
  &:hover {
    text-decoration: underline;
  }
`;

type Props = {
  readonly uid: string;
  readonly documentId: string;
  readonly locale?: string;
  readonly title: string;
  readonly detail?: ReactNode;
  readonly children?: ReactNode;
};

/** One document in a widget: its title leads to it. */
export function DocumentRow({ uid, documentId, locale, title, detail, children }: Props) {
  const query = locale ? `?plugins[i18n][locale]=${locale}` : '';
  return (
    <Row>
      <DocumentLink to={`/content-manager/collection-types/${uid}/${documentId}${query}`}>
        <span style={{ flex: '1 1 18rem', minWidth: 0 }}>
          <Typography
            tag="span"
            textColor="neutral800"
            fontWeight="semiBold"
            ellipsis
            style={{ display: 'block' }}
          >
            {title}
          </Typography>
          {detail ? (
            <Typography tag="span" variant="pi" textColor="neutral600">
              {detail}
            </Typography>
          ) : null}
        </span>
        {children}
      </DocumentLink>
    </Row>
  );
}
