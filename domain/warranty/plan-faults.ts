import type { FieldError } from '../../contracts/errors';
import type { PlanPreview } from '../../contracts/warranty-plans';

type Terms = PlanPreview['terms'];
const isEmpty = ({ months, days }: { months: number; days: number }): boolean => months + days === 0;

/** What of a plan makes no sense, by its field: lines that say the same twice, that have no end, or that count by a meter that there is not. */
export function planFaults({ lines, partRule, partLength, usageUnit }: Terms): FieldError[] {
  const faults: FieldError[] = [];
  const said = new Set<string>();
  lines.forEach((line, nth) => {
    const at = `lines.${nth}`;
    const key = `${line.itemId} ${line.class} ${line.kind}`;
    if (said.has(key)) faults.push({ path: `${at}.itemId`, code: 'warranty.line-twice' });
    said.add(key);
    if (line.length ? isEmpty(line.length) : line.usage === null) faults.push({ path: `${at}.length`, code: 'warranty.line-endless' });
    if (line.usage !== null && usageUnit === null) faults.push({ path: `${at}.usage`, code: 'warranty.no-meter' });
    if (line.afterWarranty && line.kind === 'warranty') faults.push({ path: `${at}.afterWarranty`, code: 'warranty.only-paid' });
  });
  if (partRule !== 'rest' && isEmpty(partLength)) faults.push({ path: 'partLength', code: 'warranty.part-length' });
  return faults;
}
