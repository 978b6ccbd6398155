import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** One line of DESIGN's table of budgets. Exactly one limit; `goal` is where it is heading and decides nothing. */
const budget = z.strictObject({ what: z.string(), unit: z.string(), below: z.number().optional(), atMost: z.number().optional(), atLeast: z.number().optional(), goal: z.number().optional() })
  .refine(({ below, atMost, atLeast }) => [below, atMost, atLeast].filter((limit) => limit !== undefined).length === 1, 'exactly one of below, atMost, atLeast');
export type Budget = z.infer<typeof budget>;
export type Budgets = Record<string, Budget>;

/** What a benchmark hands back. Figures without a budget explain; one that could not be had stands in `notMeasured` with its reason. */
export interface Measured { scale: Record<string, unknown>; figures: Record<string, number>; notMeasured?: Record<string, string> }

export interface Missed { figure: string; value: number; budget: string; what: string }
export interface Verdict extends Measured { name: string; ok: boolean; missed: Missed[]; notMeasured: Record<string, string> }

export function readBudgets(): Record<string, Budgets> {
  return z.record(z.string(), z.record(z.string(), budget)).parse(JSON.parse(readFileSync(join(__dirname, 'budgets.json'), 'utf8')));
}

/** Whether a figure keeps its budget. A figure that is no number keeps none. */
export function keeps(value: number, { below, atMost, atLeast }: Budget): boolean {
  if (below !== undefined) return value < below;
  if (atMost !== undefined) return value <= atMost;
  return value >= (atLeast ?? Number.POSITIVE_INFINITY);
}

const limitOf = ({ below, atMost, atLeast, unit }: Budget): string =>
  `${below !== undefined ? `< ${below}` : atMost !== undefined ? `<= ${atMost}` : `>= ${atLeast}`} ${unit}`;

/** Compares with the budgets, and with nothing else. A run that measured none of them is not ok. */
export function judge(name: string, measured: Measured, budgets: Budgets): Verdict {
  const { figures } = measured;
  const missed = Object.entries(budgets).flatMap(([figure, limit]) => {
    const value = figures[figure];
    return value === undefined || keeps(value, limit) ? [] : [{ figure, value, budget: limitOf(limit), what: limit.what }];
  });
  const absent = Object.keys(budgets).filter((figure) => figures[figure] === undefined);
  const notMeasured = Object.fromEntries(absent.map((figure) => [figure, measured.notMeasured?.[figure] ?? 'this run did not measure it']));
  const ok = missed.length === 0 && absent.length < Object.keys(budgets).length;
  return { name, scale: measured.scale, ok, figures: Object.fromEntries(Object.entries(figures).map(([figure, value]) => [figure, rounded(value)])), missed, notMeasured };
}

/** Three digits that count. */
function rounded(value: number): number {
  return Number.isFinite(value) && !Number.isInteger(value) ? Number(Math.abs(value) >= 1_000 ? value.toFixed(0) : value.toPrecision(3)) : value;
}
