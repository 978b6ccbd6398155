import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../platform/paths';

interface Rules { groups: { rules: { alert: string; expr: string; annotations: { summary: string; action: string } }[] }[] }
interface Dashboard { panels: { title: string; targets: { expr: string }[] }[] }
const read = (name: string): string => readFileSync(join(projectRoot, 'tools', 'watch', name), 'utf8');

export const alertRules = () => (parse(read('alerts.yml')) as Rules).groups.flatMap(({ rules }) => rules);
/** What the alert rules and the dashboard ask Prometheus for, by their titles. */
export const watchedExpressions = (): [string, string][] => [
  ...alertRules().map(({ alert, expr }): [string, string] => [alert, expr]),
  ...(JSON.parse(read('dashboard.json')) as Dashboard).panels.flatMap(({ title, targets }) => targets.map(({ expr }): [string, string] => [title, expr])),
];

interface Asked { name: string; labels: string[]; /** Label and value of each exact matcher. */ exact: [string, string][] }
/** Given by Prometheus, not by what it asks. */
const given = new Set(['le', 'instance', 'job']);
/** The figures in an expression, with the labels that it selects or groups by. */
export function askedFor(expression: string): Asked[] {
  const grouped = [...expression.matchAll(/\bby \(([^)]*)\)/g)].flatMap(([, labels]) => labels!.split(',').map((label) => label.trim()));
  return [...expression.matchAll(/\b((?:zamen|temporal|process|nodejs)_[a-z_]+)(?:\{([^}]*)\})?/g)].map(([, name, matchers = '']) => {
    const matched = [...matchers.matchAll(/(\w+)(=~|!~|!=|=)"([^"]*)"/g)];
    return { name: name!, labels: [...matched.map(([, label]) => label!), ...grouped].filter((label) => !given.has(label)), exact: matched.flatMap(([, label, operator, value]): [string, string][] => (operator === '=' && !given.has(label!) ? [[label!, value!]] : [])) };
  });
}

/** The series of an answer to `/metrics`: each name with the labels of its series. */
export function toldSeries(text: string): Map<string, Record<string, string>[]> {
  const series = new Map<string, Record<string, string>[]>();
  for (const [, name, labels = ''] of text.matchAll(/^([a-z_]+)(?:\{(.*)\})? \S+$/gm)) series.set(name!, [...series.get(name!) ?? [], Object.fromEntries([...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, label, value]) => [label!, value!]))]);
  return series;
}
/** What of an expression is not told: a name, or a label or value of it. */
export const missingOf = (expression: string, told: ReturnType<typeof toldSeries>): string[] => askedFor(expression).flatMap(({ name, labels, exact }) => {
  const series = told.get(name);
  if (!series) return [name];
  return [...labels.filter((label) => !series.some((one) => label in one)).map((label) => `${name} by ${label}`), ...exact.filter(([label, value]) => !series.some((one) => one[label] === value)).map(([label, value]) => `${name}{${label}="${value}"}`)];
});
