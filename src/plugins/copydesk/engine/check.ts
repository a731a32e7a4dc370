import { fingerprint, groupOf } from './fingerprint';
import { withPassages } from './language';
import { rememberedLexicon } from './lexicon-memory';
import { tokenize } from './names/tokens';
import type { NamedRule } from './rules';
import { RULES } from './rules';
import { DEFAULT_SETTINGS, severityOf } from './settings';
import { citationAt } from './text/cited';
import { maskNonProse } from './text/mask';
import { isVerbatim, verbatimSpans } from './text/quotes';
import type {
  CheckResult,
  Copy,
  Failure,
  Field,
  Finding,
  Language,
  Lexicon,
  Registry,
  Report,
  RuleContext,
  Settings,
  Severity,
  Span,
  Token,
} from './types';

export type CheckOptions = {
  readonly registry: Registry;
  readonly lexicon: Lexicon;
  /** Severities; absent: the defaults. */
  readonly settings?: Settings;
  /** Other rules than the house's, for a test. */
  readonly rules?: readonly NamedRule[];
};

type Stamped = { readonly rule: string; readonly report: Report; readonly severity: Severity };

const WEIGHT: Readonly<Record<Severity, number>> = { blocker: 3, error: 2, warning: 1, info: 0 };

const worse = (a: Severity, b: Severity): Severity => (WEIGHT[b] > WEIGHT[a] ? b : a);

/** The same field with everything that is not prose blanked; every offset stays. */
function masked(field: Field): Field {
  return field.kind === 'slug' ? field : { ...field, text: maskNonProse(field.text) };
}

function contextOf(copy: Copy, options: CheckOptions): RuleContext {
  const prose = copy.fields.map(masked);
  const tokens = new Map(prose.map((field) => [field.path, tokenize(field.text)]));
  const fields = prose.map((field) => withPassages(field, tokens.get(field.path) ?? [], copy.language));
  const lexicon = rememberedLexicon(options.lexicon);
  return { copy: { ...copy, fields }, tokens, registry: options.registry, lexicon };
}

const startOf = (stamped: Stamped | undefined) => stamped?.report.mention.span.start ?? Infinity;
const endOf = (stamped: Stamped | undefined) => stamped?.report.mention.span.end ?? Infinity;
const byStart = (a: Stamped, b: Stamped) => startOf(a) - startOf(b) || endOf(b) - endOf(a);

const isOff = (settings: Settings, id: string) =>
  severityOf(settings, id, 'certain') === 'off' && severityOf(settings, id, 'likely') === 'off';

/** What one rule says, stamped, by field and without overlaps; throws what the rule throws. */
function run({ id, rule }: NamedRule, context: RuleContext, settings: Settings): Map<string, Stamped[]> {
  const byField = new Map<string, Stamped[]>();
  if (isOff(settings, id)) return byField;
  for (const report of rule(context)) {
    const severity = severityOf(settings, id, report.certainty);
    if (severity === 'off') continue;
    const { path } = report.mention;
    const said = byField.get(path) ?? [];
    if (said.length === 0) byField.set(path, said);
    said.push({ rule: id, report, severity });
  }
  for (const [path, said] of byField) byField.set(path, withoutOverlaps(said));
  return byField;
}

function withoutOverlaps(said: Stamped[]): Stamped[] {
  let end = 0;
  return said.sort(byStart).filter((stamped) => {
    const isFree = startOf(stamped) >= end;
    if (isFree) end = endOf(stamped);
    return isFree;
  });
}

/**
 * Lays a rule's reports about one field over those of the rules before it. Where they overlap the earlier rule
 * speaks, with the graver of the two severities: a second reason never makes a finding lighter.
 * Both lists are in order and free of overlaps, so one pass does.
 */
function overlay(earlier: readonly Stamped[], later: readonly Stamped[]): Stamped[] {
  const result = [...earlier];
  const added: Stamped[] = [];
  let i = 0;
  for (const stamped of later) {
    while (endOf(result[i]) <= startOf(stamped)) i += 1;
    if (startOf(result[i]) >= endOf(stamped)) added.push(stamped);
    for (let j = i; startOf(result[j]) < endOf(stamped); j += 1) {
      const rival = result[j] as Stamped;
      result[j] = { ...rival, severity: worse(rival.severity, stamped.severity) };
    }
  }
  return [...result, ...added].sort(byStart);
}

const atMost = (most: Severity, severity: Severity) =>
  severity === 'blocker' || WEIGHT[severity] <= WEIGHT[most] ? severity : most;

/** A field as its findings are stamped. */
type StampedField = {
  readonly field: Field;
  readonly language: Language | undefined;
  readonly tokens: readonly Token[];
  readonly quotes: readonly Span[];
};

/**
 * Stamps fingerprint and group. Inside a verbatim quotation an error warns, and so it does where the text itself
 * speaks of the spelling; what it marks with [sic] is only told.
 */
function toFinding(stamped: Stamped, { field, language, tokens, quotes }: StampedField): Finding {
  const { rule, report, severity } = stamped;
  const finding = {
    ...report,
    rule,
    severity,
    fingerprint: fingerprint(rule, report, tokens, field.text),
    group: groupOf(rule, report),
  };
  const citation = citationAt(field.text, report.mention.span, language);
  if (citation)
    return { ...finding, severity: atMost(citation === 'sic' ? 'info' : 'warning', severity), citation };
  if (!isVerbatim(report.mention.span, quotes)) return finding;
  return { ...finding, severity: atMost('warning', severity), isQuoted: true };
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/**
 * Checks a document's text: every rule over every field, one finding per span, in reading order.
 * Pure and deterministic; linear in the text's length as long as the rules are.
 *
 * @param copy the fields in reading order, the headline first
 * @param options registry, lexicon, severities
 * @returns what was found, and the rules that could not run: a crash is a failure, never "no findings"
 */
export function check(copy: Copy, options: CheckOptions): CheckResult {
  const settings = options.settings ?? DEFAULT_SETTINGS;
  const context = contextOf(copy, options);
  const said = new Map<string, Stamped[]>();
  const failures: Failure[] = [];
  for (const named of options.rules ?? RULES) {
    try {
      for (const [path, later] of run(named, context, settings))
        said.set(path, overlay(said.get(path) ?? [], later));
    } catch (error) {
      failures.push({ rule: named.id, message: messageOf(error) });
    }
  }
  return {
    findings: context.copy.fields.flatMap((field) => findingsOf(field, copy, context, said)),
    failures,
  };
}

function findingsOf(
  field: Field,
  copy: Copy,
  context: RuleContext,
  said: ReadonlyMap<string, readonly Stamped[]>,
): Finding[] {
  const stamped = said.get(field.path) ?? [];
  if (stamped.length === 0) return [];
  const tokens = context.tokens.get(field.path) ?? [];
  const language = field.language ?? copy.language;
  const quotes = verbatimSpans(field.text, tokens, language);
  return stamped.map((one) => toFinding(one, { field, language, tokens, quotes }));
}
