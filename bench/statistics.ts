/** The value that `share` of the values do not exceed (nearest rank); NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [lower, upper] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return lower === undefined || upper === undefined ? Number.NaN : (lower + upper) / 2;
}

export interface Interval { low: number; high: number; /** How sure it is that the true median lies within. */ confidence: number }

/**
 * The narrowest interval between two order statistics, as far in from both ends, that holds the true median with at least `wanted`
 * certainty, whatever the distribution; the widest one when there are too few values for that.
 */
export function medianInterval(values: readonly number[], wanted = 0.95): Interval {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  let best: Interval = { low: sorted[0] ?? Number.NaN, high: sorted[n - 1] ?? Number.NaN, confidence: n === 0 ? 0 : 1 - 2 * 0.5 ** n };
  for (let cut = 1, outside = 0.5 ** n; cut < n / 2; cut += 1) {
    outside += binomial(n, cut) * 0.5 ** n;
    const confidence = 1 - 2 * outside;
    if (confidence < wanted) break;
    best = { low: sorted[cut]!, high: sorted[n - 1 - cut]!, confidence };
  }
  return best;
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i += 1) value = (value * (n - k + i)) / i;
  return value;
}
