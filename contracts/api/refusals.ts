import { ruleOf, type ActionRule } from '../actions';
import type { ErrorCode } from '../errors';
import { isWrite, moduleOf, tokensMay, type Route } from './route';

const always: readonly ErrorCode[] = ['request.malformed', 'request.invalid', 'request.rate-limited', 'server.error', 'database.unavailable'];

const limits = ({ action }: Route): Partial<ActionRule> => (action ? ruleOf(action) : {});

/** Every code that the endpoint may answer with: its own, and those that follow from what it is. */
export function refusalsOf(route: Route): ErrorCode[] {
  return [...new Set<ErrorCode>([
    ...always,
    ...(route.open ? [] : ['session.required' as const, 'token.invalid' as const]),
    ...(route.open ? [] : tokensMay(route) ? ['token.scope' as const] : ['token.session-only' as const]),
    ...(route.open || route.beforePassword ? [] : ['password.one-time' as const]),
    ...(isWrite(route) ? ['session.csrf' as const, 'request.too-large' as const, 'request.unsupported-type' as const] : []),
    ...(route.action ? ['access.denied' as const] : []),
    ...(limits(route).statuses ? ['access.status' as const] : []),
    ...(limits(route).amounts ? ['access.amount' as const] : []),
    ...(moduleOf[route.tag] ? ['access.module' as const] : []),
    ...(route.precondition ? ['precondition.required' as const, 'precondition.failed' as const] : []),
    ...(route.repeat === 'stored' ? ['idempotency.required' as const, 'idempotency.reused' as const] : []),
    ...(route.refusals ?? []),
  ])];
}
