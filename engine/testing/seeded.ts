/** What a property is checked with: the seed of the run; `factor` times as often as usual in the full test. */
export function seeded(numRuns: number, factor = '1'): { numRuns: number; seed: number } {
  return { numRuns: numRuns * Number(factor), seed: jest.getSeed() };
}

/** Milliseconds for a property that takes about this long. */
export function patience(milliseconds: number, factor = '1'): number {
  return milliseconds * Number(factor);
}
