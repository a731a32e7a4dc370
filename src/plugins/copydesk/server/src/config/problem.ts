/** A setting that is wrong, with its key and how to mend it. */
export class ConfigProblem extends Error {
  constructor(key: string, problem: string) {
    super(`config/plugins.ts: copydesk.config.${key} ${problem}`);
    this.name = 'ConfigProblem';
  }
}
