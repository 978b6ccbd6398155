import { newId, next, type Rows } from './rows';

export interface Branch { id: string }

export async function buildBranch(rows: Rows, given: { code?: string; kind?: string } = {}): Promise<Branch> {
  const id = newId();
  await rows.insert('branch', { id, code: given.code ?? `B${next()}`, name_fa: 'شعبهٔ مرکزی', name_en: 'Main branch', kind: given.kind ?? 'branch' });
  return { id };
}

export async function buildUnit(rows: Rows, given: { branchId: string; kind?: string }): Promise<{ id: string }> {
  const id = newId();
  await rows.insert('unit', { id, branch_id: given.branchId, kind: given.kind ?? 'workshop', code: `U${next()}`, name_fa: 'تعمیرگاه برد', name_en: 'Board workshop' });
  return { id };
}

export async function buildAgent(rows: Rows, given: { branchId: string; name?: string }): Promise<{ id: string }> {
  const id = newId();
  await rows.insert('agent', { id, branch_id: given.branchId, code: `A${next()}`, name: given.name ?? 'نمایندگی مهر' });
  return { id };
}
