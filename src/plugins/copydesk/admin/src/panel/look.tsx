import { CheckCircle, CrossCircle, Information, WarningCircle } from '@strapi/icons';
import type { ComponentType, SVGProps } from 'react';
import type { Severity } from '../../../engine/types';

/** How a severity looks: never by colour alone. */
export type Look = {
  readonly icon: ComponentType<SVGProps<SVGSVGElement> & { fill?: string }>;
  readonly fill: string;
  readonly background: string;
  readonly border: string;
};

const DANGER: Look = { icon: CrossCircle, fill: 'danger600', background: 'danger100', border: 'danger200' };

export const LOOKS: Readonly<Record<Severity | 'ready' | 'unknown', Look>> = {
  blocker: DANGER,
  error: DANGER,
  warning: { icon: WarningCircle, fill: 'warning600', background: 'warning100', border: 'warning200' },
  info: { icon: Information, fill: 'primary600', background: 'primary100', border: 'primary200' },
  ready: { icon: CheckCircle, fill: 'success600', background: 'success100', border: 'success200' },
  unknown: { icon: Information, fill: 'neutral600', background: 'neutral100', border: 'neutral200' },
};

type SeverityIconProps = { readonly severity: keyof typeof LOOKS; readonly label?: string };

/** The icon of a severity; with a label it speaks to screen readers, else it is decoration. */
export function SeverityIcon({ severity, label }: SeverityIconProps) {
  const { icon: Icon, fill } = LOOKS[severity];
  const spoken = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return <Icon fill={fill} width="1.6rem" height="1.6rem" style={{ flexShrink: 0 }} {...spoken} />;
}
