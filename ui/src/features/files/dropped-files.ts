/** Files of a paste or a drop; none where it carries text alone. A picture that is pasted has no name worth keeping. */
export function filesOf(carried: DataTransfer | null): File[] {
  return [...carried?.files ?? []];
}
