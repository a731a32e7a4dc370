import { createGlobalStyle } from 'styled-components';

/** How underlines look, in the colours of the admin's theme. */
export const MarkStyles = createGlobalStyle`
  ::highlight(copydesk-error) {
    text-decoration: underline wavy ${({ theme }) => theme.colors.danger600} 1.5px;
  }
  ::highlight(copydesk-warning) {
    text-decoration: underline wavy ${({ theme }) => theme.colors.warning600} 1.5px;
  }
  ::highlight(copydesk-info) {
    text-decoration: underline dotted ${({ theme }) => theme.colors.primary600} 1.5px;
  }
  ::highlight(copydesk-pointed) {
    background-color: ${({ theme }) => theme.colors.warning200};
  }
  ::highlight(copydesk-passage) {
    background-color: ${({ theme }) => theme.colors.secondary200};
  }
  .copydesk-mark-blocker,
  .copydesk-mark-error {
    text-decoration: underline wavy ${({ theme }) => theme.colors.danger600} 1.5px;
    text-decoration-skip-ink: none;
  }
  .copydesk-mark-warning {
    text-decoration: underline wavy ${({ theme }) => theme.colors.warning600} 1.5px;
    text-decoration-skip-ink: none;
  }
  .copydesk-mark-info {
    text-decoration: underline dotted ${({ theme }) => theme.colors.primary600} 1.5px;
  }
  .copydesk-mark-pointed {
    background-color: ${({ theme }) => theme.colors.warning200};
  }
`;
