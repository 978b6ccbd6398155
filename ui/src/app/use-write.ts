import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';

/** A write, after which everything under the key is fetched anew; after a refusal too, since somebody else may have been faster. */
export function useWrite<G, T>(key: QueryKey, write: (given: G) => Promise<T>) {
  const client = useQueryClient();
  // Not waited for: a form that is made anew with what comes would be gone before it could say that it was kept.
  return useMutation({ mutationFn: write, onSettled: () => void client.invalidateQueries({ queryKey: key }) });
}
