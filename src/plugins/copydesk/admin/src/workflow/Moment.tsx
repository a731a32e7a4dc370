import { TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

const HALF = 128;

/** Whether a colour, written as #rrggbb, is a dark one. */
const isDark = (colour: string): boolean => Number.parseInt(colour.slice(1, 3), 16) < HALF;

/** The browser's own field for a date, or a date and a time, in the colours of the theme; it fits beside the edit view. */
export const Moment = styled(TextInput)`
  color-scheme: ${({ theme }) => (isDark(theme.colors.neutral0) ? 'dark' : 'light')};
  && {
    padding-inline: 8px;
    font-size: 1.2rem;
  }
`;
