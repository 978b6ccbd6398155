import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../platform/paths';
import { checkImports, type ImportReport } from '../../tools/gates/import-rules';

/** Files with an import each, and the rule that must be reported; `null`: allowed. */
const planted: [path: string, text: string, rule: string | null][] = [
  ['engine/a.ts', "import { b } from '../contracts/b';\nexport const a = b;", 'floor-plan-engine'],
  ['engine/io.ts', "import { readFileSync } from 'node:fs';\nexport const io = readFileSync;", 'packages-of-engine'],
  ['engine/xml.ts', "import { BpmnModdle } from 'bpmn-moddle';\nexport const xml = BpmnModdle;", 'packages-of-engine'],
  ['engine/compile/xml.ts', "import { BpmnModdle } from 'bpmn-moddle';\nexport const xml = BpmnModdle;", null],
  ['engine/feel.ts', "import { unaryTest } from 'feelin';\nexport const feel = unaryTest;", null],
  ['contracts/b.ts', "import { z } from 'zod';\nexport const b = z.string();", null],
  ['contracts/express.ts', "import express from 'express';\nexport const e = express;", 'packages-of-contracts'],
  ['domain/stock/post.ts', "import { c } from '../../db/c';\nexport const post = c;", 'floor-plan-domain'],
  ['domain/stock/types.ts', "import type { c } from '../../db/c';\nexport type C = typeof c;", 'floor-plan-domain'],
  ['domain/stock/rule.ts', "import { b } from '../../contracts/b';\nexport const rule = b;", null],
  ['workflows/w.ts', "import type { act } from '../activities/act';\nexport type W = typeof act;", null],
  ['workflows/x.ts', "import { act } from '../activities/act';\nexport const x = act;", 'floor-plan-workflows-types-only'],
  ['workflows/y.ts', "import { a } from '../engine/a';\nexport const y = a;", 'floor-plan-workflows'],
  ['workflows/z.ts', "import { Client } from '@temporalio/client';\nexport const z = Client;", 'packages-of-workflows'],
  ['contracts/workflow.ts', "import type { b } from './b';\nexport const queue = 'process';\nexport type B = typeof b;", null],
  ['workflows/names.ts', "import { queue } from '../contracts/workflow';\nexport const names = queue;", null],
  ['workflows/schema.ts', "import { b } from '../contracts/b';\nexport const schema = b;", 'values-of-workflows'],
  ['workflows/shape.ts', "import type { b } from '../contracts/b';\nexport type Shape = typeof b;", null],
  ['activities/act.ts', "import { rule } from '../domain/stock/rule';\nexport const act = rule;", null],
  ['activities/sql.ts', "import { c } from '../db/c';\nexport const sql = c;", 'floor-plan-activities'],
  ['db/c.ts', "import { Client } from 'pg';\nexport const c = Client;", null],
  ['platform/p.ts', "import { c } from '../db/c';\nexport const p = c;", 'floor-plan-platform'],
  ['platform/q.ts', "import { Client } from 'pg';\nexport const q = Client;", 'sql-only-in-db'],
  ['platform/q.db.test.ts', "import { Client } from 'pg';\nexport const q = Client;", null],
  ['engine/testing/blocks.ts', "import { integer } from 'fast-check';\nexport const blocks = integer;", null],
  ['tools/seed.ts', "import { Sequelize } from 'sequelize';\nexport const seed = Sequelize;", 'sql-only-in-db'],
  ['api/r.ts', "import { c } from '../db/c';\nexport const r = c;", 'floor-plan-api'],
  ['api/s.ts', "import { x } from '../workflows/x';\nexport const s = x;", 'floor-plan-api-types-only'],
  ['api/t.ts', "import type { x } from '../workflows/x';\nexport type T = typeof x;", null],
  ['ui/src/u.ts', "import { rule } from '../../domain/stock/rule';\nexport const u = rule;", 'floor-plan-ui'],
  ['ui/src/v.ts', "import { b } from '../../contracts/b';\nexport const v = b;", null],
  ['main/m.ts', "import { u } from '../ui/src/u';\nexport const m = u;", 'floor-plan-main'],
  ['main/n.ts', "import { c } from '../db/c';\nexport const n = c;", null],
  ['main/dev.ts', "import { test } from '@playwright/test';\nexport const dev = test;", 'no-development-packages'],
  ['domain/loop/one.ts', "import { two } from './two';\nexport const one = () => two;", 'no-circular'],
  // A circle is reported once, at one of its files.
  ['domain/loop/two.ts', "import { one } from './one';\nexport const two = () => one;", null],
  ['domain/loop/gone.ts', "import { gone } from './nowhere';\nexport const g = gone;", 'no-unresolvable'],
];

let root: string;
let report: ImportReport;
beforeAll(async () => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'zamen-imports-')));
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'node_modules']) symlinkSync(join(projectRoot, file), join(root, file));
  for (const [path, text] of planted) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${text}\n`);
  }
  report = await checkImports(root);
});
afterAll(() => { rmSync(root, { recursive: true, force: true }); });

test('every planted violation is reported by its rule, and nothing else is', () => {
  const found = report.violations.map((line) => /^(\S+) -> .* \((\S+)\)$/.exec(line)?.slice(1).join(' '));
  const expected = planted.filter(([, , rule]) => rule).map(([path, , rule]) => `${path} ${rule}`);
  expect(found.sort()).toEqual(expected.sort());
});

test('files that were not looked at are named, so that "no violations (0 modules)" cannot pass', async () => {
  const { missed } = await checkImports(root, async () => JSON.stringify({ modules: [{ source: 'engine/a.ts' }], summary: { violations: [] } }));
  expect(missed).toContain('contracts/b.ts');
  expect(missed).not.toContain('engine/a.ts');
  expect(report.missed).toEqual([]);
});

test('the product keeps its floor plan', async () => {
  expect(await checkImports()).toEqual({ violations: [], missed: [] });
});
