import type { Label } from '../../contracts/label';
import type { InquiredUnit, InquiryStore } from '../../domain/warranty/inquire';
import { businessToday } from '../business-day';
import { sqlOf } from '../unit-of-work';

export function createInquiryStore(): InquiryStore {
  return {
    units: (tx, serial, most) => sqlOf(tx).query<InquiredUnit>(
      `select u.id, u.item_id as "itemId", jsonb_build_object('fa', i.title_fa, 'en', i.title_en) as product, i.brand
       from zamen_serials($1, 20) f join serial_unit u on u.id = f.id join item i on i.id = u.item_id where f.exact and u.state <> 'scrapped' order by u.id limit $2`, [serial, most]),
    async titles(tx, planIds) {
      if (planIds.length === 0) return new Map();
      const rows = await sqlOf(tx).query<{ id: string; title: Label }>(`select p.id, jsonb_build_object('fa', v.title_fa, 'en', v.title_en) as title from warranty_plan p join warranty_plan_version v on v.plan_id = p.id and v.version = p.version where p.id = any ($1::uuid[])`, [planIds]);
      return new Map(rows.map(({ id, title }) => [id, title]));
    },
    today: businessToday,
  };
}
