import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { HttpError } from '../shared/api/http';
import { meQuery } from '../shared/api/me';

/**
 * A refusal is an answer and is shown; only what may be a passing fault is asked again. A 401 anywhere means the session is
 * over: asking who is signed in again makes the app show its front door.
 */
export function newQueryClient() {
  const onError = (error: Error) => {
    const signedIn = client.getQueryData(meQuery.queryKey) !== undefined;
    if (signedIn && error instanceof HttpError && error.signedOut) {
      void client.resetQueries({ queryKey: meQuery.queryKey });
    }
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) =>
          failures < 2 && !(error instanceof HttpError && error.status < 500),
      },
    },
  });
  return client;
}
