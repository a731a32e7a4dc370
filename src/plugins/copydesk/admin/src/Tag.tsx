import type { DefaultTheme } from 'styled-components';
import { styled } from 'styled-components';

export type Look = 'success' | 'danger' | 'warning' | 'secondary' | 'primary' | 'alternative' | 'neutral';

const colour = (theme: DefaultTheme, look: Look, shade: 100 | 600) => theme.colors[`${look}${shade}`];

/** A word or two about a text. Colours frame it and letters stay dark on light or light on dark: the theme's own badges are too pale to read. */
export const Tag = styled.span<{ readonly $look: Look }>`
  display: inline-block;
  padding: 2px 8px;
  border: 1px solid ${({ theme, $look }) => colour(theme, $look, 600)};
  border-radius: 4px;
  background: ${({ theme, $look }) => colour(theme, $look, 100)};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  font-weight: 600;
  line-height: 1.5;
  white-space: nowrap;
`;
