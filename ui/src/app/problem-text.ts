import { ApiError, ConnectionError } from './api-client';
import type { Text } from './use-text';

const stringParams = (params: Record<string, unknown> | undefined, text: Text): Record<string, unknown> =>
  Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, paramText(value, text)]));

function paramText(value: unknown, text: Text): unknown {
  if (typeof value === 'number') return value;
  if (value && typeof value === 'object' && 'fa' in value && 'en' in value) return (value as Record<string, string>)[text.language] ?? '';
  if (value && typeof value === 'object' && 'rial' in value) return `${text.money(String(value.rial))} ${text.unitName}`;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return text.moment(value);
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return text.businessDate(value);
  return value === null || value === undefined ? '' : String(value);
}

/** One sentence for a person; a code without a text falls back to the general one with the code. */
export function codeText(code: string, params: Record<string, unknown> | undefined, text: Text): string {
  const limit = params?.['minimum'] ?? params?.['maximum'];
  if (typeof limit === 'number' && limit > 1 && text.has(`${code}.limit`)) return text.t(`${code}.limit`, { limit: text.count(limit) });
  return text.has(code) ? text.t(code, stringParams(params, text)) : text.t('error.unknown', { code });
}

/** What stopped a step, as a sentence; the code of an error that the diagram throws has none of its own. */
export function incidentText(code: string, text: Text): string {
  return text.has(`incident.${code}`) ? text.t(`incident.${code}`) : text.t('incident.uncaught', { code });
}

export function errorText(error: unknown, text: Text): string {
  if (error instanceof ApiError) return codeText(error.problem.code, error.problem.params, text);
  if (error instanceof ConnectionError) return text.t('error.connection');
  return text.t('error.unexpected');
}
