import { Fault } from '../fault';
import { evaluateFeel, type Scope } from '../feel/evaluate';
import { parseFeel, FeelSyntaxFault, type Expr } from '../feel/syntax';
import { toFeel, toJson } from '../feel/values';
import { localNow, localToday } from '../feel/clock';
import type { Graph, Json, JsonObject, Mapping, ScopeInstance, State } from '../model';
import { definitionOf, put, rowOf, scopeOf, type Run } from './run';

/** The scope that holds the name as seen from `scope`; none when no scope does. */
function holderOf(graph: Graph, state: State, scope: ScopeInstance, name: string): ScopeInstance | undefined {
  for (let current = scope; ;) {
    if (Object.hasOwn(current.variables, name)) return current;
    if (current.parent === undefined || definitionOf(graph, current.definition).isolated) return undefined;
    current = rowOf(state.scopes, current.parent)!;
  }
}

/** Names that an expression knows besides variables. */
export type Locals = Record<string, Json>;

/** The outermost scope that `scope` sees: the process's, or the called process's. */
function outermost(graph: Graph, state: State, scope: ScopeInstance): ScopeInstance {
  let current = scope;
  while (current.parent !== undefined && !definitionOf(graph, current.definition).isolated) current = rowOf(state.scopes, current.parent)!;
  return current;
}

/** All variables that are seen from the scope; inner ones hide outer ones. */
export function visibleVariables(graph: Graph, state: State, scope: ScopeInstance): JsonObject {
  const chain = [scope];
  for (let current = scope; current.parent !== undefined && !definitionOf(graph, current.definition).isolated;) {
    current = rowOf(state.scopes, current.parent)!;
    chain.unshift(current);
  }
  return chain.reduce<JsonObject>((all, { variables }) => ({ ...all, ...variables }), {});
}

/** Sets each variable where it is held already, else in the outermost scope of the process, or in the instance that is on its own. */
export function setVariables(run: Run, scopeId: string, variables: JsonObject): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value !== undefined) setVariable(run, scopeOf(run, scopeId), name, value);
  }
}

function setVariable(run: Run, scope: ScopeInstance, name: string, value: Json): void {
  const { graph, state } = run;
  const holder = holderOf(graph, state, scope, name) ?? homeOf(graph, state, scope, name);
  put(run, 'scopes', holder.id, { ...holder, variables: { ...holder.variables, [name]: value } });
  run.changed.add(holder.id);
  // a compensation handler reads the data of the completion; what it writes is written for the others too
  if (holder.restored && !definitionOf(graph, holder.definition).isolated) setVariable(run, scopeOf(run, holder.parent!), name, value);
}

/** Where a new variable is kept. */
function homeOf(graph: Graph, state: State, scope: ScopeInstance, name: string): ScopeInstance {
  const outer = outermost(graph, state, scope);
  if (Object.hasOwn(definitionOf(graph, outer.definition).variables ?? {}, name)) return outer;
  let current = scope;
  while (current.id !== outer.id && !definitionOf(graph, current.definition).local) current = rowOf(state.scopes, current.parent!)!;
  return current;
}

/** Evaluates an expression as seen from a scope; `local` names come before variables. Faults are thrown as `Fault`. */
export function evaluateIn(run: Run, scope: ScopeInstance, source: string, local?: Locals): unknown {
  return evaluateFeel(parsed(source), feelScope(run, scope, local));
}

function parsed(source: string): Expr {
  try {
    return parseFeel(source);
  } catch (error) {
    if (error instanceof FeelSyntaxFault) throw new Fault('feel.syntax', error.message);
    throw error;
  }
}

/** What expressions see from a scope; `local` names come before variables. */
export function feelScope(run: Run, scope: ScopeInstance, local: Locals | undefined): Scope {
  const { graph, state } = run;
  return {
    get(name) {
      if (local && Object.hasOwn(local, name)) return local[name];
      const holder = holderOf(graph, state, scope, name);
      if (!holder) return undefined;
      const { variables } = definitionOf(graph, outermost(graph, state, holder).definition);
      return toFeel(name, holder.variables[name]!, variables && Object.hasOwn(variables, name) ? variables[name] : undefined);
    },
    now: () => localNow(run.at, state.zone),
    today: () => localToday(run.at, state.zone),
  };
}

/** A condition: true or false, anything else is a fault. */
export function holds(run: Run, scope: ScopeInstance, condition: string, local?: Locals): boolean {
  const value = evaluateIn(run, scope, condition, local);
  if (typeof value !== 'boolean') throw new Fault('feel.type', `the condition "${condition}" is neither true nor false`);
  return value;
}

/** The value of `=FEEL`, or the text itself. */
export function valueOf(run: Run, scope: ScopeInstance, source: string, local?: Locals): Json {
  return source.startsWith('=') ? toJson(evaluateIn(run, scope, source, local)) : source;
}

/** Evaluates mappings into an object; a dotted target makes nested objects. */
export function mapped(run: Run, scope: ScopeInstance, mappings: Mapping[], local?: Locals): JsonObject {
  const result: JsonObject = {};
  for (const { target, source } of mappings) assign(result, target.split('.'), valueOf(run, scope, source, local));
  return result;
}

function assign(into: JsonObject, path: string[], value: Json): void {
  const [key, ...rest] = path;
  const held = Object.hasOwn(into, key!) ? into[key!] : undefined;
  const inner = rest.length > 0 && typeof held === 'object' && held !== null && !Array.isArray(held) ? { ...held } : {};
  if (rest.length > 0) assign(inner, rest, value);
  Object.defineProperty(into, key!, { value: rest.length > 0 ? inner : value, enumerable: true, configurable: true, writable: true });
}

/**
 * Stores what came back: by the output mappings (over its fields and `result`), else whole in one variable, and (`spread`) each
 * field in a variable of its own.
 */
export function storeOutput(run: Run, scopeId: string, output: JsonObject, mappings: Mapping[], whole: string | undefined, spread = false): void {
  if (mappings.length > 0) {
    setVariables(run, scopeId, mapped(run, scopeOf(run, scopeId), mappings, { ...output, result: output }));
  } else if (whole !== undefined) {
    setVariables(run, scopeId, spread ? { [whole]: output, ...output } : { [whole]: output });
  }
}
