import { useStrapiApp } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';

export type Values = Readonly<Record<string, unknown>>;
type Follower = (before: Values, after: Values) => Values;
type CopydeskApis = { readonly followMends?: (follower: Follower) => () => void };

/** Lets fields of the form around follow the copydesk's mends. */
export function useMendFollower(follower: Follower): void {
  const copydesk = useStrapiApp('MendFollower', ({ getPlugin }) => getPlugin('copydesk'));
  const { followMends } = (copydesk?.apis ?? {}) as CopydeskApis;
  const latest = useRef(follower);
  latest.current = follower;
  useEffect(() => followMends?.((before, after) => latest.current(before, after)), [followMends]);
}
