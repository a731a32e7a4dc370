import type { PermissionsResponse } from '../../../contracts/decisions';
import type { Misspelling } from '../desk/groups';
import { isSettled } from '../desk/groups';
import { isMendable, type Replacement } from '../desk/mends';

/** What one can do about a misspelling beside mending it. */
export type Choice = 'someone-else' | 'accept' | 'known-wrong' | 'acknowledge' | 'override';

/**
 * What this person may do about these findings. Nothing is offered that could not be done: a note about somebody in
 * the registry needs that somebody, and a blocker can't be overridden.
 */
export function choicesFor(
  misspelling: Misspelling,
  may: PermissionsResponse | undefined,
  mayEditRegistry: boolean,
): readonly Choice[] {
  if (!may) return [];
  const { severity, findings } = misspelling;
  const person = findings[0]?.person;
  const choices: readonly (Choice | false)[] = [
    severity === 'warning' && may.acknowledge && 'acknowledge',
    may.dismiss && severity !== 'blocker' && 'someone-else',
    may.accept && severity !== 'blocker' && 'accept',
    mayEditRegistry && person !== undefined && findings[0]?.rule !== 'wrong-spelling' && 'known-wrong',
    may.override && severity === 'error' && 'override',
  ];
  return choices.filter((choice) => choice !== false);
}

/** Every open finding of a misspelling, each with the suggestion at that place in its own list (its own ending, its own form). */
function replacementsOf({ findings }: Misspelling, choice = 0): readonly Replacement[] {
  return findings.flatMap((finding) => {
    const text = finding.suggestions[choice] ?? finding.suggestions[0];
    const isOther = text !== undefined && text !== finding.text;
    return isOther && isMendable(finding) && !isSettled(finding) ? [{ finding, text }] : [];
  });
}

/** Whether it is open which spelling is right: then each place offers its own beside the other. */
export function isOpenChoice({ findings }: Misspelling): boolean {
  return findings.some(({ text, suggestions }) => suggestions.includes(text));
}

/** What one click mends of a whole document: hints and open choices are left to the editor. */
export function mendsOfAll(misspellings: readonly Misspelling[]): readonly Replacement[] {
  return misspellings
    .filter((misspelling) => misspelling.severity !== 'info' && !isOpenChoice(misspelling))
    .flatMap((misspelling) => replacementsOf(misspelling));
}

/** What may be written in all places of a misspelling, best first, each with what it would replace. */
export function mendsOf(
  misspelling: Misspelling,
  most: number,
): readonly { readonly to: string; readonly replacements: readonly Replacement[] }[] {
  const many = isOpenChoice(misspelling) ? 2 : 1;
  return misspelling.suggestions
    .slice(0, misspelling.findings.length === 1 ? most : many)
    .map((to, index) => ({ to, replacements: replacementsOf(misspelling, index) }))
    .filter(({ replacements }) => replacements.length > 0);
}
