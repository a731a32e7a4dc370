type Field = { readonly name: string };
type Layout = {
  readonly layout: readonly (readonly (readonly Field[])[])[];
  readonly options?: object;
};
type Options = { readonly copydesk?: { readonly workflow?: boolean } };

/** What the server alone sets; the header, the panel and the list show it. */
export const SERVER_SET: readonly string[] = ['stage', 'version', 'firstPublishedAt', 'lastPublishedAt'];

/** Takes the workflow's attributes out of the edit form; for Strapi's hook that changes edit layouts. */
export function hideServerSet<T extends { readonly layout: Layout }>(edit: T): T {
  const { layout } = edit;
  if (!(layout.options as Options | undefined)?.copydesk?.workflow) return edit;
  const panels = layout.layout.map((panel) =>
    panel.map((row) => row.filter(({ name }) => !SERVER_SET.includes(name))).filter((row) => row.length > 0),
  );
  return { ...edit, layout: { ...layout, layout: panels.filter((panel) => panel.length > 0) } };
}
