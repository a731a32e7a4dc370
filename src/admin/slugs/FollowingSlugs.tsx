import {
  unstable_useContentManagerContext as useContentManager,
  useForm,
  useQueryParams,
} from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { slugOf } from '../../slugs/slug-of';

type Attribute = { readonly type: string; readonly targetField?: string };
type LocaleQuery = { readonly plugins?: { readonly i18n?: { readonly locale?: string } } };
type Values = Readonly<Record<string, unknown>>;

/** Beside a form that shows no saved entry yet: each slug is made while the field that it is made from is typed. */
export function FollowingSlugs() {
  const { contentType } = useContentManager();
  const attributes = Object.entries((contentType?.attributes ?? {}) as Record<string, Attribute>);
  return attributes.map(([name, { type, targetField }]) =>
    type === 'uid' && targetField ? <FollowingSlug key={name} name={name} target={targetField} /> : null,
  );
}

/** A slug that somebody typed is left alone, and one that was saved is the server's. */
function FollowingSlug({ name, target }: { readonly name: string; readonly target: string }) {
  const [{ query }] = useQueryParams<LocaleQuery>();
  const values = useForm('FollowingSlug', (form) => form.values) as Values;
  const initialValues = useForm('FollowingSlug', (form) => form.initialValues) as Values;
  const onChange = useForm('FollowingSlug', (form) => form.onChange);
  const made = useRef<string>();
  const text = values[target];
  useEffect(() => {
    const slug = values[name] ?? '';
    const isOurs = slug === '' || slug === made.current;
    if (initialValues[name] || !isOurs || typeof text !== 'string') return;
    made.current = slugOf(text, query.plugins?.i18n?.locale);
    if (made.current !== slug) onChange(name, made.current);
  }, [text]);
  return null;
}
