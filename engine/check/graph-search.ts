import type { Explored } from './explore';

/** The states from which one of these can be reached. */
export function reaching({ states, edges }: Explored, to: Iterable<number>): Uint8Array {
  const { starts, from } = backwards(states.count, edges);
  const found = new Uint8Array(states.count);
  const open = [...to];
  for (const state of open) found[state] = 1;
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    for (let edge = starts[state]!; edge < starts[state + 1]!; edge += 1) {
      const before = from[edge]!;
      if (found[before]) continue;
      found[before] = 1;
      open.push(before);
    }
  }
  return found;
}

/** For each state those before it. */
function backwards(count: number, { first, next, to }: Explored['edges']): { starts: Int32Array; from: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const state of to) starts[state + 1]! += 1;
  for (let state = 0; state < count; state += 1) starts[state + 1]! += starts[state]!;
  const free = starts.slice();
  const from = new Int32Array(to.length);
  for (let state = 0; state < count; state += 1) {
    for (let edge = first[state]!; edge >= 0; edge = next[edge]!) {
      from[free[to[edge]!]!] = state;
      free[to[edge]!]! += 1;
    }
  }
  return { starts, from };
}

/** Sets of states that are reached from each other and never left (Tarjan), as far as all states of them are `within`. */
export function bottoms({ states, edges: { first, next, to } }: Explored, within: (state: number) => boolean): number[][] {
  const found: number[][] = [];
  const order = new Int32Array(states.count);
  const low = new Int32Array(states.count);
  const closed = new Uint8Array(states.count);
  /** Whether a state leads out of its set. */
  const leaves = new Uint8Array(states.count);
  const path: number[] = [];
  const calls: { state: number; edge: number }[] = [];
  let count = 0;
  const visit = (state: number): void => {
    count += 1;
    order[state] = low[state] = count;
    path.push(state);
    calls.push({ state, edge: first[state]! });
  };
  for (let root = 0; root < states.count; root += 1) {
    if (order[root] === 0) visit(root);
    for (let call = calls.at(-1); call; call = calls.at(-1)) {
      const { state, edge } = call;
      if (edge >= 0) {
        call.edge = next[edge]!;
        const other = to[edge]!;
        if (order[other] === 0) visit(other);
        else if (closed[other]) leaves[state] = 1;
        else low[state] = Math.min(low[state]!, order[other]!);
        continue;
      }
      calls.pop();
      const before = calls.at(-1);
      const own = low[state] === order[state];
      if (before && own) leaves[before.state] = 1;
      if (before && !own) low[before.state] = Math.min(low[before.state]!, low[state]!);
      if (!own) continue;
      const part: number[] = [];
      for (let one = path.pop()!; ; one = path.pop()!) {
        part.push(one);
        closed[one] = 1;
        if (one === state) break;
      }
      if (!part.some((one) => leaves[one] === 1) && part.every(within)) found.push(part);
    }
  }
  return found;
}

/** How each state is come to first, by the transitions that are allowed: `from` is -1 for the first state, -2 where there is no way. */
export interface Ways { from: Int32Array; by: Int32Array; length: Int32Array }

export function waysBy({ states, edges: { first, next, to, by } }: Explored, allowed: (transition: number) => boolean): Ways {
  const ways: Ways = { from: new Int32Array(states.count).fill(-2), by: new Int32Array(states.count).fill(-1), length: new Int32Array(states.count) };
  ways.from[0] = -1;
  const open = [0];
  for (const state of open) {
    for (let edge = first[state]!; edge >= 0; edge = next[edge]!) {
      const target = to[edge]!;
      if (ways.from[target] !== -2 || !allowed(by[edge]!)) continue;
      ways.from[target] = state;
      ways.by[target] = by[edge]!;
      ways.length[target] = ways.length[state]! + 1;
      open.push(target);
    }
  }
  return ways;
}
