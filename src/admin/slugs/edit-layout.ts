type Field = {
  readonly name: string;
  readonly type: string;
  readonly required?: boolean;
  readonly attribute?: unknown;
};
type EditLayout = { readonly layout: readonly (readonly (readonly Field[])[])[] };

const isMade = ({ type, attribute }: Field): boolean =>
  type === 'uid' && Boolean((attribute as { targetField?: string } | undefined)?.targetField);

/**
 * Lets a slug's field stay empty, for Strapi's hook that changes edit layouts: into a required one Strapi writes the
 * slug of an entry without a headline as soon as the form opens, and nobody could tell it from one that was chosen.
 */
export function leaveSlugsEmpty<T extends { readonly layout: EditLayout }>(edit: T): T {
  const layout = edit.layout.layout.map((panel) =>
    panel.map((row) => row.map((field) => (isMade(field) ? { ...field, required: false } : field))),
  );
  return { ...edit, layout: { ...edit.layout, layout } };
}
