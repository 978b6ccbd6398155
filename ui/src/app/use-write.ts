import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * A write, after which everything under the key is fetched anew; after a refusal too, since somebody else may have been faster. `waits`: it is
 * under way until what is fetched is there, so that a button does not offer for a moment what has been done.
 */
export function useWrite<G, T>(key: QueryKey, write: (given: G) => Promise<T>, { waits = false }: { waits?: boolean } = {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSettled: () => {
      const fetched = client.invalidateQueries({ queryKey: key });
      // Else not waited for: a form that is made anew with what comes would be gone before it could say that it was kept.
      return waits ? fetched : undefined;
    },
  });
}
