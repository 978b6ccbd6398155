import { ApiError } from './api-client';
import { codeText, errorText } from './problem-text';
import type { Text } from './use-text';

/** What a refusal says of one field, and what it says beside its fields. */
export function fieldErrors(error: unknown, text: Text): { of: (path: string) => string | undefined; whole: string | null } {
  const fields = error instanceof ApiError ? (error.problem.fields ?? []) : [];
  return {
    of: (path) => { const found = fields.find((field) => field.path === path); return found && codeText(found.code, found.params, text); },
    whole: error && fields.length === 0 ? errorText(error, text) : null,
  };
}
