import type { CheckResult, Verdict } from '../engine';
import { check, verdictOf } from '../engine';
import type { Desk } from './desk';
import { withLanguage } from './desk';
import type { FileDocument } from './document';
import { documentsOf } from './document';
import { readText } from './files';
import { recordOf } from './finding';
import type { Output } from './output';
import { placeOf } from './place';
import { InputProblem } from './problem';
import type { Look } from './report-text';
import { documentReport, summary } from './report-text';

/** A document and what was found in it. */
export type Checked = { readonly document: FileDocument; readonly result: CheckResult };

/** How the findings are shown. */
export type Presentation = {
  readonly format: 'text' | 'json';
  readonly look: Look;
  readonly output: Output;
  /** Told of each file that cannot be read; the others are checked all the same. */
  readonly complain: (problem: InputProblem) => Promise<void>;
};

/** What came of it all. */
export type Outcome = { readonly verdict: Verdict; readonly isInputGood: boolean };

async function checkFile(file: string, desk: Desk): Promise<Checked[]> {
  const documents = await documentsOf(await readText(file), file);
  return documents.map((document) => ({ document, result: check(withLanguage(document.copy, desk), desk) }));
}

function jsonReport(all: readonly Checked[], verdict: Verdict, desk: Desk): string {
  const findings = all.flatMap(({ document, result }) =>
    result.findings.map((finding) => ({
      file: document.name,
      ...recordOf(finding, desk.messages),
      ...placeOf(document, finding.mention.path, finding.mention.span),
    })),
  );
  const failures = all.flatMap(({ document, result }) =>
    result.failures.map((failure) => ({ file: document.name, ...failure })),
  );
  return `${JSON.stringify({ verdict, findings, failures }, undefined, 2)}\n`;
}

/**
 * `copydesk check FILE…`: checks files and shows what was found.
 *
 * @param files paths, or `-` for standard input
 * @param desk registry, lexicon, languages
 * @param presentation text, document by document, or one JSON value at the end
 * @returns the verdict over all that could be read, and whether everything could
 */
export async function checkFiles(
  files: readonly string[],
  desk: Desk,
  { format, look, output, complain }: Presentation,
): Promise<Outcome> {
  const all: Checked[] = [];
  let isInputGood = true;
  for (const file of files) {
    try {
      const checked = await checkFile(file, desk);
      all.push(...checked);
      if (format === 'text') for (const one of checked) await output(documentReport(one, look));
    } catch (error) {
      if (!(error instanceof InputProblem)) throw error;
      isInputGood = false;
      await complain(error);
    }
  }
  const verdict = verdictOf({
    findings: all.flatMap(({ result }) => result.findings),
    failures: all.flatMap(({ result }) => result.failures),
  });
  if (format === 'json') await output(jsonReport(all, verdict, desk));
  else if (all.length > 0) await output(summary(all, look));
  return { verdict, isInputGood };
}
