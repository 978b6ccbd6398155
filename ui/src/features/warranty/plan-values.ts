import type { Label } from '@contracts/label';
import type { PlanChange, PlanDetail, PlanLineFields } from '@contracts/warranty-plans';

/** What one fills in; `names`: what the parts of its lines are called. */
export interface PlanValues extends Omit<PlanChange, 'active'> { code: string; names: Readonly<Record<string, string>> }

export const newLine: PlanLineFields = { itemId: null, class: 'part', kind: 'warranty', length: { months: 12, days: 0 }, usage: null, afterWarranty: false, share: 1000, exchange: 'repair', exclusions: [] };
export const noPlan: PlanValues = {
  code: '', title: { fa: '', en: '' }, commitments: [], calendar: 'persian', startBasis: 'activation', latestStart: null, transferable: true, partRule: 'rest', partLength: { months: 6, days: 0 }, usageUnit: null, lines: [newLine], names: {},
};

export function valuesOf(plan: PlanDetail, label: (name: Label) => string): PlanValues {
  const { code, title, commitments, calendar, startBasis, latestStart, transferable, partRule, partLength, usageUnit } = plan;
  return {
    code, title, commitments, calendar, startBasis, latestStart, transferable, partRule, partLength, usageUnit,
    lines: plan.lines.map(({ item: _item, ...line }) => line), names: Object.fromEntries(plan.lines.flatMap(({ item }) => (item ? [[item.id, label(item.title)]] : []))),
  };
}

/** As it is sent: without what belongs to the screen. */
export const changeOf = ({ code: _code, names: _names, ...change }: PlanValues): Omit<PlanChange, 'active'> => change;
export const termsOf = ({ title: _title, commitments: _commitments, ...terms }: Omit<PlanChange, 'active'>) => terms;
const isNamed = ({ fa, en }: Label): boolean => fa.trim() !== '' && en.trim() !== '';
export const isComplete = ({ code, title, commitments, lines }: PlanValues): boolean => code.trim() !== '' && isNamed(title) && commitments.every(isNamed) && lines.length > 0;
