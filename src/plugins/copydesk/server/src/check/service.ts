import type { CheckRequest, CheckResponse } from '../../../contracts/check';
import type { ExtractedField, MessageLanguage } from '../../../engine';
import { decide, extractEntry, namedField } from '../../../engine';
import { nothingThere, tooMuch } from '../complaint';
import { decisionsAbout } from '../decisions/store';
import type { Desk, DeskType } from '../desk';
import type { Entry } from '../gate/judge';
import { checkFields, languageOf } from '../gate/judge';
import { linkedNow, storedEntry, storedLocale } from './entries';
import { wireFinding } from './wire';

/** Characters of text in one request, unless the configuration says otherwise. */
const MOST_CHARACTERS = 500_000;

/** Refuses, by throwing, what the caller may not see. */
export type Guard = (type: DeskType, stored: Entry | null) => void;

type Subject = {
  readonly fields: readonly ExtractedField[];
  readonly people: readonly string[];
  readonly language?: string;
  readonly about?: { readonly uid: string; readonly documentId: string; readonly locale?: string };
};

function refuseTooLong({ config }: Desk, fields: readonly ExtractedField[]): void {
  const most = config.limits?.characters ?? MOST_CHARACTERS;
  const characters = fields.reduce((sum, { text }) => sum + text.length, 0);
  if (characters <= most) return;
  throw tooMuch({ count: characters, most });
}

function plainSubject({ fields = {}, people = [], language, locale }: CheckRequest): Subject {
  const named = Object.entries(fields).map(([path, text]) => namedField(path, text));
  return { fields: named, people, language: language ?? locale };
}

async function entrySubject(
  desk: Desk,
  type: DeskType,
  request: CheckRequest,
  guard: Guard,
): Promise<Subject> {
  const { documentId, data } = request;
  const locale = await storedLocale(desk, type, request.locale);
  const stored = documentId ? await storedEntry(desk, type, { documentId, locale }) : null;
  guard(type, stored);
  if (!data && !request.fields && !stored)
    throw nothingThere('no-document', { uid: type.uid, documentId: documentId ?? '', locale: locale ?? '' });
  const entry = data ?? stored ?? {};
  const plain = request.fields && plainSubject(request).fields;
  return {
    fields: plain ?? extractEntry(entry, type.plan),
    people: request.people ?? linkedNow(type, data ?? {}, stored),
    language: request.language ?? (await languageOf(desk, type, locale)),
    ...(documentId && { about: { uid: type.uid, documentId, locale } }),
  };
}

/**
 * Checks what was sent, or what is stored.
 *
 * @param desk the desk
 * @param request parsed
 * @param language of the messages, where the request names none
 * @param guard called before anything stored is read out
 * @throws PayloadTooLargeError, NotFoundError, and what the guard throws
 */
export async function checkRequest(
  desk: Desk,
  request: CheckRequest,
  language: MessageLanguage,
  guard: Guard,
): Promise<CheckResponse> {
  const type = request.uid === undefined ? undefined : desk.types.get(request.uid);
  const subject = type ? await entrySubject(desk, type, request, guard) : plainSubject(request);
  refuseTooLong(desk, subject.fields);
  const result = await checkFields(desk, subject.fields, {
    language: subject.language,
    people: subject.people,
  });
  const decisions = subject.about ? await decisionsAbout(desk.strapi, subject.about) : [];
  const fields = new Map(subject.fields.map((field) => [field.path, field]));
  const findings = result.findings.flatMap((finding) => {
    const field = fields.get(finding.mention.path);
    return field ? [wireFinding(finding, field, decisions, request.messages ?? language)] : [];
  });
  return { findings, failures: result.failures, verdict: decide(result, decisions).verdict };
}
