import {
  unstable_useContentManagerContext as useContentManager,
  useForm,
  useQueryParams,
} from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { isOurs, slugAfterMend, slugWhileTyping, type Pair, type Past } from './following';
import { useIsKnown } from './use-is-known';
import { useMendFollower, type Values } from './use-mend-follower';

type Attribute = { readonly type: string; readonly targetField?: string };
type LocaleQuery = { readonly plugins?: { readonly i18n?: { readonly locale?: string } } };
type Field = { readonly name: string; readonly target: string };

/** Beside the form of an entry that readers do not know yet: each slug is made of its text as that is typed and mended. */
export function FollowingSlugs() {
  const { contentType } = useContentManager();
  const isKnown = useIsKnown();
  const attributes = Object.entries((contentType?.attributes ?? {}) as Record<string, Attribute>);
  if (isKnown) return null;
  return attributes.map(([name, { type, targetField }]) =>
    type === 'uid' && targetField ? <FollowingSlug key={name} name={name} target={targetField} /> : null,
  );
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const pairOf = (values: Values, { name, target }: Field): Pair => ({
  slug: textOf(values[name]),
  text: textOf(values[target]),
});

/** A slug that somebody typed is left alone, and one that was saved is the server's while its text is typed. */
function FollowingSlug(field: Field) {
  const [{ query }] = useQueryParams<LocaleQuery>();
  const values = useForm('FollowingSlug', (form) => form.values) as Values;
  const initialValues = useForm('FollowingSlug', (form) => form.initialValues) as Values;
  const onChange = useForm('FollowingSlug', (form) => form.onChange);
  const mended = useRef<string>();
  const locale = query.plugins?.i18n?.locale;
  const pastOf = (): Past => ({ saved: pairOf(initialValues, field), locale, mended: mended.current });
  const now = pairOf(values, field);
  const typedBefore = useRef(now.text);
  useEffect(() => {
    const slug = slugWhileTyping(now, typedBefore.current, pastOf());
    typedBefore.current = now.text;
    if (slug !== now.slug) onChange(field.name, slug);
  }, [now.text]);
  useMendFollower((valuesBefore, valuesAfter) => {
    const [before, after] = [pairOf(valuesBefore, field), pairOf(valuesAfter, field)];
    const slug = slugAfterMend(before, after, pastOf());
    if (slug !== before.slug && isOurs(before, pastOf())) mended.current = slug;
    return slug === after.slug ? {} : { [field.name]: slug };
  });
  return null;
}
