import type { DocumentNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';
import { GraphQLError, Kind, parse } from 'graphql';
import bodyParser from 'koa-bodyparser';

/** What one GraphQL operation may be: about how many values it asks for, its levels, and its words and signs. */
export const GRAPHQL = { cost: 10_000, depth: 8, tokens: 2_000 };

/** How large a document is once its fragments are written out, and how deep its fields lie in one another. */
type Shape = { readonly size: number; readonly depth: number };

const CODE = 'QUERY_TOO_COSTLY';
const NOTHING: Shape = { size: 0, depth: 0 };

const refusal = (english: string, german: string): GraphQLError =>
  new GraphQLError(`${english} / ${german}`, { extensions: { code: CODE } });

/**
 * Each fragment is measured once, so that one which doubles another, which doubles a third, costs nothing to find out:
 * whatever walked the query written out would not come to an end.
 *
 * @throws GraphQLError where a fragment leads back to itself
 */
function shapeOf({ definitions }: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of definitions)
    if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const measured = new Map<string, Shape | 'measuring'>();

  function ofFragment(name: string): Shape {
    const known = measured.get(name);
    if (known === 'measuring') {
      throw refusal(
        `The fragment "${name}" leads back to itself.`,
        `Das Fragment „${name}“ führt zu sich selbst zurück.`,
      );
    }
    if (known) return known;
    measured.set(name, 'measuring');
    const shape = ofSet(fragments.get(name)?.selectionSet);
    measured.set(name, shape);
    return shape;
  }
  function ofOne(one: SelectionNode): Shape {
    if (one.kind === Kind.FRAGMENT_SPREAD) return ofFragment(one.name.value);
    const inner = ofSet(one.selectionSet);
    if (one.kind === Kind.INLINE_FRAGMENT) return inner;
    // A tool that asks for the schema goes deep, and no further than the schema is large.
    const isSchema = one.name.value.startsWith('__');
    return { size: inner.size, depth: isSchema ? 0 : 1 + inner.depth };
  }
  const ofSet = (set: SelectionSetNode | undefined): Shape =>
    (set?.selections ?? [])
      .map(ofOne)
      .reduce(
        (sum, { size, depth }) => ({ size: sum.size + 1 + size, depth: Math.max(sum.depth, depth) }),
        NOTHING,
      );

  return definitions
    .map((one) => (one.kind === Kind.OPERATION_DEFINITION ? ofSet(one.selectionSet) : NOTHING))
    .reduce((most, { size, depth }) => ({ size: most.size + size, depth: Math.max(most.depth, depth) }));
}

/**
 * @param query a GraphQL document
 * @returns why it is too large or too deep; nothing where it is neither, or no GraphQL at all, which others say better
 */
export function shapeProblem(query: string, most: Shape, tokens: number): GraphQLError | undefined {
  let shape: Shape;
  try {
    shape = shapeOf(parse(query, { maxTokens: tokens, noLocation: true }));
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error.extensions.code === CODE ? error : undefined;
  }
  const { size, depth } = shape;
  if (size > most.size) {
    return refusal(
      `The query comes to ${size} fields, more than ${most.size}.`,
      `Die Anfrage kommt auf ${size} Felder, mehr als ${most.size}.`,
    );
  }
  if (depth <= most.depth) return undefined;
  return refusal(
    `The query goes ${depth} levels deep, more than ${most.depth}.`,
    `Die Anfrage geht ${depth} Ebenen tief, mehr als ${most.depth}.`,
  );
}

const readBody = bodyParser();

type Context = {
  path: string;
  query: Record<string, unknown>;
  request: { body?: unknown };
  status: number;
  body: unknown;
};

/**
 * Koa middleware: refuses a GraphQL document that is too large or too deep before Apollo has it. The body is read here,
 * as Strapi leaves GraphQL's to Apollo, whose parser finds it read. Strapi's own limit of depth is a rule of Apollo's, and walks every fragment as often as it is used.
 */
export const shapeLimit = async (ctx: Context, next: () => Promise<unknown>): Promise<unknown> => {
  if (!/^\/graphql\/?$/i.test(ctx.path)) return next();
  await readBody(ctx as never, async () => undefined);
  const sent = (ctx.request.body as { query?: unknown } | undefined)?.query ?? ctx.query.query;
  const most = { size: GRAPHQL.cost, depth: GRAPHQL.depth };
  const problem = typeof sent === 'string' ? shapeProblem(sent, most, GRAPHQL.tokens) : undefined;
  if (!problem) return next();
  ctx.status = 400;
  ctx.body = { errors: [{ message: problem.message, extensions: problem.extensions }] };
  return undefined;
};
