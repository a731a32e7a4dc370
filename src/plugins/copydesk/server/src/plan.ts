import type { CheckedType } from '../../contracts/config';
import type { Plan, PlanStep, TextForm } from '../../engine';
import type { Attribute, Schema, SchemaOf } from './schemas';
import { componentsOf } from './schemas';

const FORMS: Readonly<Record<string, TextForm>> = {
  string: 'text',
  text: 'text',
  uid: 'slug',
  blocks: 'blocks',
  richtext: 'markdown',
};

/** Rich text is Markdown unless an editor that writes HTML stands behind it. */
const HTML_EDITORS = /ckeditor|tinymce|tiptap|quill|html/i;

/** What is checked below a name: everything, or the named parts alone. */
type Tree = Map<string, Tree | 'all'>;

function treeOf(paths: readonly string[]): Tree {
  const tree: Tree = new Map();
  for (const path of paths) {
    const names = path.split('.');
    const last = names.pop() as string;
    let branch = tree;
    for (const name of names) {
      const next = branch.get(name) ?? new Map<string, Tree | 'all'>();
      branch.set(name, next);
      if (next === 'all') break;
      branch = next;
    }
    branch.set(last, 'all');
  }
  return tree;
}

/** Everything of a component that is published: what is private never leaves the newsroom. */
function wholeTree(schema: Schema): Tree {
  const names = Object.keys(schema.attributes).filter((name) => !schema.attributes[name]?.private);
  return new Map(names.map((name) => [name, 'all'] as const));
}

type Compiler = { readonly schemaOf: SchemaOf; readonly headlines: ReadonlySet<string> };

function formOf(attribute: Attribute): TextForm | undefined {
  const form = FORMS[attribute.type];
  return form === 'markdown' && HTML_EDITORS.test(attribute.customField ?? '') ? 'html' : form;
}

function planOf(schema: Schema | undefined, tree: Tree | 'all', prefix: string, compiler: Compiler): Plan {
  if (!schema) return [];
  const branches = tree === 'all' ? wholeTree(schema) : tree;
  return [...branches].flatMap(([name, branch]) =>
    stepOf(schema, name, branch, `${prefix}${name}`, compiler),
  );
}

function stepOf(
  schema: Schema,
  path: string,
  branch: Tree | 'all',
  dotted: string,
  compiler: Compiler,
): PlanStep[] {
  const attribute = schema.attributes[path];
  if (!attribute) return [];
  const form = formOf(attribute);
  if (form) return [{ kind: form, path, ...(compiler.headlines.has(dotted) && { isHeadline: true }) }];
  if (attribute.type === 'media') return [{ kind: 'media', path }];
  const plans = componentsOf(attribute).map(
    (uid) => [uid, planOf(compiler.schemaOf(uid), branch, `${dotted}.`, compiler)] as const,
  );
  if (attribute.type === 'dynamiczone')
    return [{ kind: 'zone', path, components: Object.fromEntries(plans) }];
  return plans.map(([, fields]) => ({ kind: 'component', path, fields }));
}

/**
 * Compiles what the configuration names into the steps of the extraction.
 *
 * @param uid the content type, already validated together with `type`
 * @param type its configuration
 * @param schemaOf finds content types and components
 * @returns the plan, in the order of the configured fields
 */
export function compilePlan(uid: string, type: CheckedType, schemaOf: SchemaOf): Plan {
  const compiler = { schemaOf, headlines: new Set(type.headlines ?? []) };
  return planOf(schemaOf(uid), treeOf(type.fields), '', compiler);
}

export type Populate = Readonly<Record<string, unknown>>;

/**
 * What Strapi has to load for a plan: its components, zones and media, and the documentIds of linked people.
 *
 * @param plan as compiled
 * @param people relations to the registry
 * @returns a `populate` for `db.query`
 */
export function populateOf(plan: Plan, people: readonly string[] = []): Populate {
  const parts = plan.flatMap((step): [string, unknown][] => {
    if (step.kind === 'media') return [[step.path, { select: ['id', 'alternativeText', 'caption'] }]];
    if (step.kind === 'component') return [[step.path, { populate: populateOf(step.fields) }]];
    if (step.kind !== 'zone') return [];
    const zone = Object.entries(step.components).map(
      ([uid, fields]) => [uid, { populate: populateOf(fields) }] as const,
    );
    return [[step.path, { on: Object.fromEntries(zone) }]];
  });
  const linked = people.map((name) => [name, { select: ['id', 'documentId'] }] as const);
  return Object.fromEntries([...parts, ...linked]);
}
