import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * A write, after which everything under the key is fetched anew; after a refusal too, since somebody else may have been faster. `waits`: it is
 * under way until what is fetched is there, so that a button does not offer for a moment what has been done. `also`: what else it changes.
 */
export function useWrite<G, T>(key: QueryKey, write: (given: G) => Promise<T>, { waits = false, also }: { waits?: boolean; also?: QueryKey } = {}) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSettled: () => {
      if (also) void client.invalidateQueries({ queryKey: also });
      const fetched = client.invalidateQueries({ queryKey: key });
      // Else not waited for: a form that is made anew with what comes would be gone before it could say that it was kept.
      return waits ? fetched : undefined;
    },
  });
}
