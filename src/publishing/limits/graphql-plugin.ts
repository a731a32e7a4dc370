import type { GraphQLFormattedError } from 'graphql';
import { refuseCostly, type Operation } from './graphql-cost';

type Body =
  | { readonly kind: 'single'; readonly singleResult: { errors?: readonly GraphQLFormattedError[] } }
  | { readonly kind: 'incremental' };

const INTERNAL = { message: 'Internal Server Error', code: 'INTERNAL_SERVER_ERROR' };

/**
 * An error as readers may see it. Strapi sends the true message of what is no error of its own in the extensions, and
 * that of a bare `Error` as it is, without a line in the log.
 *
 * @param log is given a message that would be lost
 */
export function withoutInternals(
  error: GraphQLFormattedError,
  log: (message: string) => void,
): GraphQLFormattedError {
  if (error.extensions?.code !== INTERNAL.code) return error;
  if (error.message !== INTERNAL.message) log(`GraphQL: ${error.message}`);
  return { ...error, message: INTERNAL.message, extensions: { code: INTERNAL.code } };
}

/**
 * Apollo plugin that guards every operation. One object, since Strapi merges this list with its own, place by place.
 *
 * @param most the highest cost of an operation
 */
export const operationGuard = (most: number) => ({
  async requestDidStart() {
    return {
      async didResolveOperation(operation: Operation): Promise<void> {
        refuseCostly(operation, most);
      },
      async willSendResponse({ response: { body } }: { readonly response: { body: Body } }): Promise<void> {
        if (body.kind === 'single' && body.singleResult.errors)
          body.singleResult.errors = body.singleResult.errors.map((error) =>
            withoutInternals(error, (message) => strapi.log.error(message)),
          );
      },
    };
  },
});
