import type {
  Activity, Command, Flow, Graph, GraphNode, Incident, Instant, Result, ScopeDefinition, ScopeInstance, State, Wait, Work,
} from '../model';

/** How an element kind behaves; one a kind, all in `behaviours/table.ts`. */
export interface Behaviour<N extends GraphNode = GraphNode> {
  /** A token comes over a flow. Without it an activity is entered at once. */
  arrive?(run: Run, node: N, token: Arrival): void;
  /** The activity was entered: finish it (`complete`), or leave it waiting. `result` is what triggered an event. */
  execute(run: Run, node: N, activity: Activity, result?: Result): void;
  /** What the activity waited for has come: answer of a task or service, an event, or the end of its inner scope. */
  resume?(run: Run, node: N, activity: Activity, result: Result): void;
  /** This event has happened for the holder; `wait` is what has fired (none for errors). */
  trigger?(run: Run, node: N, holder: Holder, result: Result, wait?: Wait): void;
  /** A wait of another node, held by an activity of this kind, has fired (event-based gateway). */
  decide?(run: Run, node: N, activity: Activity, wait: Wait, result: Result): void;
  /** Arms its event for the given holder (boundary event, start event of an event sub-process, event behind a gateway). */
  arm?(run: Run, node: N, holder: Holder): void;
}

export interface Arrival { scope: ScopeInstance; flow?: string; result?: Result }
/** Who holds a wait: an activity, or a scope; `part` where the event is one of several in one. */
export interface Holder { scope: string; activity?: string; part?: number }

interface Tables { scopes: ScopeInstance; activities: Activity; waits: Wait; incidents: Incident }
type Table = keyof Tables;
type Row = Tables[Table];

export interface Queue { head: Work; tail: Queue | null }

/** One step in progress: a draft of the next state, and the commands so far. */
export interface Run {
  readonly graph: Graph;
  readonly at: Instant;
  readonly behaviourOf: (kind: string) => Behaviour;
  readonly state: State;
  commands: Command[];
  /** Work that is still to do; first comes first. */
  queue: Queue | null;
  /** Work that the current piece of work adds: done next, in this order. */
  added: Work[];
  /** Work that waits until every token has come to rest. */
  later: Work[];
  /** Scopes whose variables the current piece of work has changed. */
  changed: Set<string>;
  /** Tables that this step has copied already. */
  copied: Partial<Record<Table, true>>;
  /** What was written, to take it back when a piece of work fails. */
  journal: { table: Table; id: string; before: Row | undefined; index: number }[];
}

export interface Mark { commands: number; journal: number; status: State['status']; queue: Queue | null }

export function openRun(graph: Graph, state: State, at: Instant, behaviourOf: (kind: string) => Behaviour): Run {
  return { graph, at, behaviourOf, state: { ...state }, commands: [], queue: null, added: [], later: [], changed: new Set(), copied: {}, journal: [] };
}

/** Writes one row of the draft; `undefined` deletes it. Rows are never changed in place. */
export function put<T extends Table>(run: Run, table: T, id: string, row: Tables[T] | undefined): void {
  const rows = own(run, table);
  const index = indexOf(rows, id);
  run.journal.push({ table, id, before: rows[index], index });
  set(rows, index, row);
}

function set(rows: Row[], index: number, row: Row | undefined): void {
  if (row === undefined) {
    if (index >= 0) rows.splice(index, 1);
  } else if (index >= 0) {
    rows[index] = row;
  } else {
    rows.push(row);
  }
}

/** Rows come in the order of their ids, whose counter only goes up. */
function indexOf(rows: { id: string }[], id: string): number {
  const wanted = counterOf(id);
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = counterOf(rows[middle]!.id);
    if (found === wanted) return rows[middle]!.id === id ? middle : -1;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const counterOf = (id: string): number => Number(id.slice(1));

/** The table, copied once a step: `run.state` itself is the step's own from the beginning. */
function own(run: Run, table: Table): Row[] {
  if (!run.copied[table]) {
    run.copied[table] = true;
    (run.state as Record<Table, Row[]>)[table] = [...run.state[table]];
  }
  return run.state[table];
}

export function markOf(run: Run): Mark {
  return { commands: run.commands.length, journal: run.journal.length, status: run.state.status, queue: run.queue };
}

/** Takes back everything since the mark. */
export function rollBack(run: Run, mark: Mark): void {
  while (run.journal.length > mark.journal) {
    const { table, id, before, index } = run.journal.pop()!;
    const rows = own(run, table);
    const now = indexOf(rows, id);
    if (before === undefined || now >= 0) set(rows, now, before);
    else rows.splice(index, 0, before);
  }
  run.commands.length = mark.commands;
  run.queue = mark.queue;
  run.added = [];
  run.changed.clear();
  run.state.status = mark.status;
}

/** The next id of this instance: a letter for the kind, and the counter. */
export function newId(run: Run, letter: 's' | 'a' | 'w' | 'i'): string {
  const id = `${letter}${run.state.next}`;
  run.state.next += 1;
  return id;
}

export function emit(run: Run, command: Command): void {
  run.commands.push(command);
}

/** Traces that the activity is entered, left or cancelled. */
export function note(run: Run, kind: 'enter' | 'leave' | 'cancel', { id, element, scope, instance }: Activity): void {
  emit(run, { kind, element, activity: id, scope, ...(instance !== undefined && { instance }) });
}

export function add(run: Run, work: Work): void {
  run.added.push(work);
}

/** Puts the added work before everything else that is to do. */
export function enqueue(run: Run): void {
  for (let index = run.added.length - 1; index >= 0; index -= 1) run.queue = { head: run.added[index]!, tail: run.queue };
  run.added = [];
}

/** Puts work behind everything else: other tokens come to rest first. */
export function addLater(run: Run, work: Work): void {
  run.later.push(work);
}

/** Whether it is the activity around the instances of a loop, not one of them. */
export function isAround(graph: Graph, activity: Activity): boolean {
  return activity.instance === undefined && nodeOf(graph, activity.element).loop !== undefined;
}

/** Whether it is entered, left and cancelled for everyone to see. */
export function isShown(graph: Graph, activity: Activity): boolean {
  return !activity.aside && !isAround(graph, activity);
}

/** The scopes that run inside an activity: one, or one for each instance. */
export function scopesIn(run: Run, activity: string): ScopeInstance[] {
  return run.state.scopes.filter((scope) => scope.activity === activity);
}

/** The row of this id, or nothing when there is none. */
export function rowOf<R extends { id: string }>(rows: R[], id: string): R | undefined {
  return rows[indexOf(rows, id)];
}

function entryOf<R>(record: Record<string, R>, id: string): R | undefined {
  return Object.hasOwn(record, id) ? record[id] : undefined;
}

function known<R>(row: R | undefined, id: string): R {
  if (row === undefined) throw new Error(`The state and the graph do not belong together: "${id}" is unknown`);
  return row;
}

export const nodeOf = (graph: Graph, id: string): GraphNode => known(entryOf(graph.nodes, id), id);
export const flowOf = (graph: Graph, id: string): Flow => known(entryOf(graph.flows, id), id);
export const definitionOf = (graph: Graph, id: string): ScopeDefinition => known(entryOf(graph.scopes, id), id);
export const scopeOf = (run: Run, id: string): ScopeInstance => known(rowOf(run.state.scopes, id), id);
export const activityOf = (run: Run, id: string): Activity => known(rowOf(run.state.activities, id), id);
