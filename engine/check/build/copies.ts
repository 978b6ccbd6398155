import type { Node } from '../../behaviours/table';
import type { Effect, Place, Thread } from '../net';
import type { OneByOne } from './one-by-one';
import { keyOf, type Threads } from './threads';

/** One instance of a scope definition: as often as it can exist at the same time. */
export interface ScopeCopy {
  index: number;
  definition: string;
  parent?: ScopeCopy;
  /** The activity that it runs in; none for the process and for event sub-processes. */
  host?: NodeCopy;
  threads: Threads;
  /** Marked as long as it runs. */
  active: Place;
  /** By id: one for each thread. */
  nodes: Map<string, NodeCopy[]>;
  flows: Map<string, Place[]>;
  /** Places of its own tokens, and what else is remembered for it. */
  tokens: Place[];
  marks: Place[];
  /** Those of the marks that its ends set. */
  ended: Place[];
  inner: ScopeCopy[];
  /** Marked as long as its event sub-processes can be started. */
  armed?: Place;
  /** By event sub-process. */
  eventScopes: Map<string, ScopeCopy[]>;
  /** An event sub-process that compensates: where its token goes. */
  back?: Place;
  /** A sequential ad-hoc sub-process: which of its activities comes next. */
  todo?: Place[];
  /** What can be compensated by a throw in it; the marks outlive its tokens. */
  records: CompletionRecord[];
}

/** A node in one scope copy and thread. */
export interface NodeCopy<N extends Node = Node> {
  node: N;
  scope: ScopeCopy;
  thread: Thread;
  /** Where tokens begin that come over no flow. */
  entry?: Place;
  /** Marked as long as the activity is at work, where that is more than one moment. */
  busy?: Place;
  /** Set when a token has ended here. */
  ended?: Place;
  /** A handler of compensation: where its token goes. */
  back?: Place;
  /** A throwing compensation event: as long as it looks for the next handler, and as long as one runs. */
  plan?: { next: Place; running: Place };
  /** Its flows are decided one after the other. */
  decides?: OneByOne;
  /** The scopes in it: one, or one for each instance. */
  inner: ScopeCopy[];
}

/** An activity that was completed and can be compensated. */
export interface CompletionRecord {
  element: string;
  done: Place;
  begin: Effect[];
  back: Place;
  /** In an inner scope that was completed, as it is known there. */
  from: Place[];
}

/** All copies of a node in the scope copy. */
export function copiesOf(scope: ScopeCopy, id: string): NodeCopy[] {
  return scope.nodes.get(id) ?? [];
}

/** The copy to which a token of the thread comes. */
export function copyAt(scope: ScopeCopy, id: string, thread: Thread): NodeCopy | undefined {
  const home = keyOf(scope.threads.home(thread, id));
  return copiesOf(scope, id).find((copy) => keyOf(copy.thread) === home);
}

/** All of a scope copy and what is in it, for when it is over from outside. */
export function everythingIn(scope: ScopeCopy): Place[] {
  return [...scope.tokens, ...scope.marks, ...scope.records.map(({ done }) => done), ...scope.inner.flatMap(everythingIn)];
}

/** What is lost when the scope is emptied and goes on. */
export function contentOf(scope: ScopeCopy): Place[] {
  return [...scope.tokens, ...scope.ended, ...scope.inner.flatMap(everythingIn)];
}

/** The node's copies are typed by its kind. */
export function isKind<K extends Node['kind']>(copy: NodeCopy, kind: K): copy is NodeCopy<Node & { kind: K }> {
  return copy.node.kind === kind;
}

