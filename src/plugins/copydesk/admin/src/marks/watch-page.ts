/**
 * Tells when the edit view changes, before the change is painted: underlines follow within the same frame.
 *
 * @returns stops watching
 */
export function watchPage(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.querySelector('main') ?? document.body, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return () => observer.disconnect();
}
