import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintRules } from '../../engine/compile/lint/table';
import { rules } from '../../engine/compile/rules';
import { projectRoot } from '../../platform/paths';
import { demands } from './demands';
import { findingsGuide } from './findings-guide';

describe('the guide to findings', () => {
  it('is up to date (npm run docs:bpmn writes it)', () => {
    expect(readFileSync(join(projectRoot, 'docs', 'guides', 'findings.md'), 'utf8')).toBe(findingsGuide());
  });

  it('names for each rule of the standard what demands it', () => {
    const named = new Set<string>(demands.flatMap((demand) => demand.rules));
    const standard = Object.keys(lintRules).filter((rule) => rules[rule as keyof typeof rules][0] === 'warning');
    expect(standard.filter((rule) => !named.has(rule))).toEqual([]);
  });
});
