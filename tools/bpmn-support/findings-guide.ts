import { lintRules } from '../../engine/compile/lint/table';
import { rules, type Rule } from '../../engine/compile/rules';
import { demands } from './demands';

const severities = { error: 'refuses the deployment', warning: 'asks for a written reason', info: 'is only said' } as const;
const names = Object.keys(rules) as Rule[];

/** The guide `docs/guides/findings.md`. */
export function findingsGuide(): string {
  return [
    '# What can be found in a diagram', '',
    'Written by `npm run docs:bpmn` from `engine/compile/rules.ts`; a test fails when it is not up to date. Each finding stands on its elements, in both languages. Those of the proof are in',
    '[bpmn-support](bpmn-support.md). An error refuses a deployment, a warning asks for a written reason, an info is only said. Rules marked with * are looked at on request alone (`check`, a deployment): they never keep a diagram from running.', '',
    '## What the standard demands', '', '| BPMN 2.0.2 | demand | rules |', '| --- | --- | --- |',
    ...demands.map(({ clause, demand, rules: found }) => `| ${clause} | ${demand} | ${found.map((rule) => `\`${rule}\``).join(', ')} |`), '',
    ...(Object.keys(severities) as (keyof typeof severities)[]).flatMap((severity) => [
      `## ${severity[0]!.toUpperCase()}${severity.slice(1)}: ${severities[severity]}`, '', '| rule | what it says |', '| --- | --- |',
      ...names.filter((rule) => rules[rule][0] === severity).map((rule) => `| \`${rule}\`${rule in lintRules ? ' *' : ''} | ${rules[rule][1]} |`), '',
    ]),
  ].join('\n');
}
