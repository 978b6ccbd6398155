import { putRows } from '../../db/put-rows';
import { loadReferenceData } from '../../db/reference-data';
import { createPasswordHasher } from '../../platform/password-hasher';
import { itemId, items } from './catalogue';
import { brandCode, termId, termRows } from './catalogue-lists';
import { bomRows, serviceRows } from './catalogue-structure';
import { agentId, agents, branchId, branches, unitId, units } from './organisation';
import { demoPassword, peopleRows } from './people';

/** Puts the company's master data: what must be there before anybody can sign in. A repeat changes nothing. */
export async function prepareCompany(ownerUrl: string): Promise<void> {
  await loadReferenceData(ownerUrl);
  const rows = peopleRows(await createPasswordHasher().hash(demoPassword));
  const head = branches[0]?.code ?? '';
  const services = serviceRows();
  await putRows(ownerUrl, [
    { table: 'branch', rows: branches.map(({ code, kind, fa, en }) => ({ id: branchId(code), code, name_fa: fa, name_en: en, kind, parent_id: code === head ? null : branchId(head), time_zone: 'Asia/Tehran' })) },
    { table: 'unit', rows: units.map(({ code, branch, kind, fa, en }) => ({ id: unitId(code), branch_id: branchId(branch), kind, code, name_fa: fa, name_en: en })) },
    { table: 'agent', rows: agents.map(({ code, branch, name, phone }) => ({ id: agentId(code), branch_id: branchId(branch), code, name, phone, active: true })) },
    { table: 'app_user', rows: rows.app_user },
    { table: 'user_role', rows: rows.user_role },
    { table: 'unit', rows: rows.supervised, update: ['supervisor_id'] },
    { table: 'catalogue_term', rows: termRows() },
    { table: 'item', rows: items.map(({ code, kind, fa, en, brand, price, family, model }) => ({
      id: itemId(code), kind, code, title_fa: fa, title_en: en, brand, price, active: true, model, brand_id: brand && termId('brand', brandCode(brand)), kind_id: family && kind !== 'service' ? termId('product-kind', family) : null,
      serial_tracked: kind === 'product', serviceable: true, created_at: new Date(0).toISOString(),
    })) },
    { table: 'bom_line', rows: bomRows() },
    { table: 'service_definition', rows: services.definitions },
    { table: 'service_goods', rows: services.goods },
  ]);
}
