import { useForm } from '@strapi/strapi/admin';
import { useCallback, useRef } from 'react';
import type { DocumentStage } from '../../../contracts/workflow';
import { useDeskInfo } from '../desk/use-desk-info';
import { missingApproval, type Unapproved } from './approval';
import { knownStage, useShownStage } from './stage-store';

/** The parts of a place, as the panels know it before the document is saved. */
export type Somewhere = { readonly uid: string; readonly documentId?: string; readonly locale?: string };

type Approval = {
  readonly stage?: DocumentStage;
  /** Why the text on the screen cannot be published for want of an approval; nothing for types without the workflow. */
  readonly missing?: Unapproved;
  /** Whether it cannot, once the stage is known: Publish may be pressed before. */
  readonly isMissing: () => Promise<boolean>;
};

/** What the text on the screen lacks of its approval, as far as is known now and for whoever must know. */
export function useApproval({ uid, documentId }: Somewhere): Approval {
  const hasWorkflow = useDeskInfo()?.workflow.includes(uid) ?? false;
  const stage = useShownStage(uid, documentId);
  const isModified = useForm('CopydeskApproval', ({ modified }) => modified);
  const missingAt = (known: DocumentStage | undefined): Unapproved | undefined =>
    hasWorkflow && (known || !documentId) ? missingApproval(known, isModified) : undefined;
  const latest = useRef(missingAt);
  latest.current = missingAt;
  const isMissing = useCallback(async () => {
    const known = documentId ? await knownStage(uid, documentId) : undefined;
    return latest.current(known) !== undefined;
  }, [uid, documentId]);
  return { stage, missing: missingAt(stage), isMissing };
}
