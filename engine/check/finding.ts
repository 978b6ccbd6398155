import type { Finding, JsonObject } from '../model';
import type { CheckFinding } from './model';
import { checkRules, type CheckRule } from './rules';

/** A finding of the proof, with its English sentence. */
export function finding(rule: CheckRule, severity: Finding['severity'], elements: string[], params: JsonObject = {}): CheckFinding {
  const message = checkRules[rule].replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ''));
  return { rule, severity, elements, params, message };
}
