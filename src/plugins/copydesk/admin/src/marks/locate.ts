/** What stands on the screen for a field. */
export type FieldElement =
  | { readonly kind: 'blocks'; readonly root: Element; readonly editor: HTMLElement }
  | {
      readonly kind: 'markdown';
      readonly root: Element;
      readonly editor: HTMLElement & { CodeMirror?: unknown };
    }
  | {
      readonly kind: 'input';
      readonly root: Element;
      readonly editor: HTMLInputElement | HTMLTextAreaElement;
    };

const MAX_CLIMB = 6;
/** How long an unfolded component takes to appear. */
const UNFOLDING = 350;
/** And a field that the edit view has not shown yet. */
const APPEARING = 3_500;

/** Where the field with this path is on the screen; undefined where it is folded away or not shown. */
export function locateField(path: string): FieldElement | undefined {
  const anchor = document.querySelector(`[data-copydesk-field="${CSS.escape(path)}"]`);
  let root = anchor?.parentElement ?? null;
  for (let step = 0; root && step < MAX_CLIMB; step += 1, root = root.parentElement) {
    const found = editorIn(root);
    if (found) return found;
  }
  return undefined;
}

/**
 * Unfolds what hides a field and waits until it is there: a panel may be there before the fields are, and a slow page
 * takes its time to unfold one.
 */
export async function shownField(path: string): Promise<FieldElement | undefined> {
  const located = locateField(path);
  if (located) return located;
  unfold(path);
  for (let waited = 0; waited < APPEARING; waited += UNFOLDING) {
    await new Promise((resolve) => setTimeout(resolve, UNFOLDING));
    const field = locateField(path);
    if (field) return field;
  }
  return undefined;
}

function editorIn(root: Element): FieldElement | undefined {
  const blocks = root.querySelector<HTMLElement>('[data-slate-editor]');
  if (blocks) return { kind: 'blocks', root, editor: blocks };
  const markdown = root.querySelector<HTMLElement>('.CodeMirror');
  if (markdown) return { kind: 'markdown', root, editor: markdown };
  const input = root.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  return input ? { kind: 'input', root, editor: input } : undefined;
}

/**
 * Unfolds the repeatable component or dynamic zone entry that hides a field. Strapi names none of them in the page,
 * so the way there is by their order under the label of the field that holds them.
 *
 * @returns whether something was unfolded: the field appears with the next render
 */
function unfold(path: string): boolean {
  const steps = path.split('.');
  const index = steps.findIndex((step) => /^\d+$/.test(step));
  if (index < 1) return false;
  const holder = document.querySelector(
    `[data-copydesk-field="${CSS.escape(steps.slice(0, index).join('.'))}"]`,
  );
  let root = holder?.parentElement ?? null;
  for (let step = 0; root && step < MAX_CLIMB + 2; step += 1, root = root.parentElement) {
    const triggers = root.querySelectorAll<HTMLButtonElement>(
      'h3 > button[aria-expanded], h2 > button[aria-expanded]',
    );
    const trigger = triggers[Number(steps[index])];
    if (!trigger) continue;
    if (trigger.getAttribute('aria-expanded') === 'true') return false;
    trigger.click();
    return true;
  }
  return false;
}
