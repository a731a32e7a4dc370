import path from 'node:path';
import ts from 'typescript';

const FILE = path.join(__dirname, 'document.virtual.ts');
const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
  lib: ['lib.es2022.d.ts'],
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

const source = (documents: readonly unknown[]): string =>
  [
    "import type { NewsArticle, WithContext } from 'schema-dts';",
    ...documents.map(
      (document, index) => `export const d${index}: WithContext<NewsArticle> = ${JSON.stringify(document)};`,
    ),
  ].join('\n');

/**
 * Holds documents, as they are sent, to schema.org's vocabulary, which `schema-dts` has as types: each type's own and
 * inherited properties, and what each may hold. TypeScript judges them as it judges a literal in a program.
 *
 * @returns for each document what the vocabulary has against it: nothing, where it is a valid NewsArticle
 */
export function vocabularyProblems(documents: readonly unknown[]): string[][] {
  const host = ts.createCompilerHost(OPTIONS);
  const readFile = host.getSourceFile.bind(host);
  const text = source(documents);
  host.getSourceFile = (name, ...rest) =>
    name === FILE ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : readFile(name, ...rest);
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => name === FILE || exists(name);
  const program = ts.createProgram([FILE], OPTIONS, host);
  const file = program.getSourceFile(FILE);
  const problems = documents.map((): string[] => []);
  for (const { start = 0, messageText } of [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ]) {
    const line = text.slice(0, start).split('\n').length - 2;
    const message = ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 300);
    if (!problems[line]) throw new Error(message);
    problems[line].push(message);
  }
  return problems;
}
