/** Strapi's schemas, as far as the plugin reads them. */
export type Attribute = {
  readonly type: string;
  readonly component?: string;
  readonly components?: readonly string[];
  readonly repeatable?: boolean;
  readonly target?: string;
  readonly relation?: string;
  readonly enum?: readonly string[];
  readonly private?: boolean;
  /** The uid of the custom field that this attribute was before Strapi gave it its plain type. */
  readonly customField?: string;
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
};

export type Schema = {
  readonly uid: string;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
};

/** Finds a content type or component by uid. */
export type SchemaOf = (uid: string) => Schema | undefined;

export const isLocalized = (holder: Pick<Schema, 'pluginOptions'>) =>
  holder.pluginOptions?.i18n?.localized === true;

export const hasDrafts = (schema: Schema) => schema.options?.draftAndPublish === true;

/** The components of which an attribute's value consists. */
export function componentsOf(attribute: Attribute): readonly string[] {
  if (attribute.type === 'component' && attribute.component) return [attribute.component];
  return attribute.type === 'dynamiczone' ? (attribute.components ?? []) : [];
}
