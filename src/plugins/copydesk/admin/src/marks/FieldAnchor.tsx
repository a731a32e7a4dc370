import { Flex, useField } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { MessageDescriptor } from 'react-intl';
import { currentDesk } from '../desk/current-desk';
import type { Desk } from '../desk/desk';
import { isSettled, worst } from '../desk/groups';
import { useStore } from '../desk/store';
import { SeverityIcon } from '../panel/look';
import { useWords } from '../use-words';

type Props = {
  /** The field's name where its surroundings do not say it. */
  readonly name: string;
  /** Strapi's history page reads the title of whatever stands beside a label. */
  readonly title: MessageDescriptor;
  /** What stood beside the label before. */
  readonly children?: ReactNode;
};

/**
 * Stands beside each field's label: says by its attribute which field this is (Strapi's editors don't), and marks
 * the field when something in it stands in the way.
 */
export function FieldAnchor({ name, children }: Props) {
  const context = useField('CopydeskFieldAnchor');
  const desk = useStore(currentDesk);
  const path = context.name ?? name;
  return (
    <Flex tag="span" gap={1} data-copydesk-field={path}>
      {children}
      {desk ? <FieldMark desk={desk} path={path} /> : null}
    </Flex>
  );
}

function FieldMark({ desk, path }: { readonly desk: Desk; readonly path: string }) {
  const say = useWords();
  const { loop } = useStore(desk.state);
  const open = (loop.response?.findings ?? []).filter(
    (finding) => finding.path === path && !isSettled(finding),
  );
  if (open.length === 0) return null;
  return <SeverityIcon severity={worst(open)} label={say('field.mark', { count: open.length })} />;
}
