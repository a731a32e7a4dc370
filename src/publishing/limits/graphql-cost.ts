import type { DocumentNode, GraphQLSchema } from 'graphql';
import { GraphQLError } from 'graphql';
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

export type Operation = {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly request: { readonly operationName?: string; readonly variables?: Record<string, unknown> };
};

/**
 * Refuses an operation that would cost too much, before any of it is resolved.
 *
 * @param most the highest cost: about the number of values an operation may ask for
 * @throws GraphQLError with what it costs, and how to ask for less
 */
export function refuseCostly({ schema, document: query, request }: Operation, most: number): void {
  const { operationName, variables } = request;
  const complexity = getComplexity({ schema, query, operationName, variables, estimators: [cost] });
  if (complexity <= most) return;
  throw new GraphQLError(
    `The query costs ${complexity}, more than ${most}: ask for fewer fields or shorter lists. / Die Anfrage kostet ${complexity}, mehr als ${most}: Fragen Sie weniger Felder oder kürzere Listen ab.`,
    { extensions: { code: 'QUERY_TOO_COSTLY', cost: complexity, limit: most } },
  );
}
