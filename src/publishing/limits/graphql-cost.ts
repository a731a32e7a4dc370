import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, SelectionSetNode } from 'graphql';
import { GraphQLError, Kind } from 'graphql';
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity';

/** How many entries a list is taken to have where the query names no number: a page, or a handful linked to an entry. */
const PAGE = 25;
const LINKED = 5;
const LONGEST = 100;

type Pagination = { readonly limit?: number | null; readonly pageSize?: number | null };

/** A field costs one, and a list its entries with all that is asked of each. */
function cost({ type, field, args, childComplexity }: ComplexityEstimatorArgs): number {
  const isPaged = field.args.some(({ name }) => name === 'pagination');
  if (!isPaged) return 1 + childComplexity;
  const { limit, pageSize } = (args.pagination ?? {}) as Pagination;
  const asked = limit ?? pageSize ?? (type.name === 'Query' ? PAGE : LINKED);
  return 1 + (asked > 0 ? Math.min(asked, LONGEST) : LONGEST) * Math.max(1, childComplexity);
}

type Operation = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly request: { readonly operationName?: string; readonly variables?: Record<string, unknown> };
};

const refuse = (english: string, german: string, extensions: object = {}): never => {
  throw new GraphQLError(`${english} / ${german}`, {
    extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400 }, ...extensions },
  });
};

/**
 * Counts the fields that a document asks for once its fragments are written out. Each fragment is counted once, so
 * that one which doubles another, which doubles a third, costs nothing to find out: whatever walks the query written
 * out, the limits of depth and cost among them, would not come to an end.
 *
 * @throws GraphQLError where a fragment leads back to itself
 */
function fieldsOf({ definitions }: DocumentNode): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const counted = new Map<string, number | 'counting'>();

  const inFragment = (name: string): number => {
    const known = counted.get(name);
    if (known === 'counting') {
      return refuse(
        `The fragment "${name}" leads back to itself.`,
        `Das Fragment „${name}“ führt zu sich selbst zurück.`,
      );
    }
    if (known !== undefined) return known;
    counted.set(name, 'counting');
    const fragment = fragments.get(name);
    const count = fragment ? inSet(fragment.selectionSet) : 0;
    counted.set(name, count);
    return count;
  };
  const inSet = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, one) => {
      if (one.kind === Kind.FRAGMENT_SPREAD) return sum + inFragment(one.name.value);
      return sum + (one.kind === Kind.FIELD ? 1 : 0) + inSet(one.selectionSet);
    }, 0);

  return definitions.reduce(
    (sum, one) => sum + (one.kind === Kind.OPERATION_DEFINITION ? inSet(one.selectionSet) : 0),
    0,
  );
}

const refuseCost = (complexity: number, most: number): never =>
  refuse(
    `The query costs ${complexity}, more than ${most}: ask for fewer fields or shorter lists.`,
    `Die Anfrage kostet ${complexity}, mehr als ${most}: Fragen Sie weniger Felder oder kürzere Listen ab.`,
    { cost: complexity, limit: most },
  );

/**
 * Apollo plugin: refuses an operation that would cost too much before any of it is resolved, and one whose fragments
 * would make even counting costly before it is looked at more closely.
 *
 * @param most the highest cost: about the number of values an operation may ask for
 */
export const costLimit = (most: number) => ({
  async requestDidStart() {
    return {
      async validationDidStart({ document }: Pick<Operation, 'document'>): Promise<void> {
        const fields = fieldsOf(document);
        if (fields > most) refuseCost(fields, most);
      },
      async didResolveOperation({ schema, document: query, request }: Operation): Promise<void> {
        const { operationName, variables } = request;
        const complexity = getComplexity({ schema, query, operationName, variables, estimators: [cost] });
        if (complexity > most) refuseCost(complexity, most);
      },
    };
  },
});
