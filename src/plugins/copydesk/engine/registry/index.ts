/** The registry's only door. */
export { buildRegistry, buildRegistryFrom, RegistryBuilder } from './build';
export { coreWords, familyWords, formsOf, formWords, isParticle } from './forms';
export type { Form } from './forms';
export type { CompiledRegistry } from './compiled-registry';
export { loadRegistry, saveRegistry } from './snapshot';
