/** The engine's only door. */
export { check } from './check';
export type { CheckOptions } from './check';
export { compareNames } from './compare';
export { decide, settles, verdictOf } from './decisions';
export type { Outcome } from './decisions';
export { describeFinding, explain, fill, render } from './messages';
export type { MessageLanguage } from './messages';
export { guessLanguage, withGuessedLanguage } from './language';
export { tokenize } from './names/tokens';
export { fold } from './names/fold';
export { buildRegistry, buildRegistryFrom, loadRegistry, RegistryBuilder, saveRegistry } from './registry';
export type { CompiledRegistry } from './registry';
export { RULES } from './rules';
export type { NamedRule } from './rules';
export { DEFAULT_SETTINGS, severityOf } from './settings';
export * from './text';
export type * from './types';
