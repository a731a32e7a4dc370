import { TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

const HALF = 128;

/** Whether a colour, written as #rrggbb, is a dark one. */
const isDark = (colour: string): boolean => Number.parseInt(colour.slice(1, 3), 16) < HALF;

/** The browser's own field for a date, or a date and a time, in the colours of the theme. */
export const Moment = styled(TextInput)`
  color-scheme: ${({ theme }) => (isDark(theme.colors.neutral0) ? 'dark' : 'light')};
`;
