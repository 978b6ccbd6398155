import { createSealedValues } from '../../db/sealing/sealed-values';
import { createDatabase } from '../../db/unit-of-work';
import { openRows } from '../../tests/build/rows';
import { buildCustomer } from '../../tests/build/service-request';
import { testSealing } from '../../tests/build/test-sealing';
import { testDatabase } from '../../tests/setup/test-database';
import { nationalIdPlace } from '../requests/personal';
import { createMarkSealed } from './mark-sealed';

test('what was sealed before there were marks gets its own, once; what no key opens stays without', async () => {
  const installed = await testDatabase();
  const [rows, database] = [await openRows(installed.ownerUrl), createDatabase(installed.appUrl, { max: 1 })];
  try {
    const [known, lost, none] = [await buildCustomer(rows), await buildCustomer(rows), await buildCustomer(rows)];
    await rows.query('update party set national_id = $2 where id = $1', [known.id, testSealing.seal('0084575948', nationalIdPlace(known.id))]);
    await rows.query('update party set national_id = $2 where id = $1', [lost.id, testSealing.seal('0084575948', nationalIdPlace(known.id))]);
    const mark = createMarkSealed({ unitOfWork: database.unitOfWork, values: createSealedValues(), sealing: testSealing });
    expect([await mark(), await mark()]).toEqual([1, 0]);
    const marks = await rows.query<{ id: string; national_id_mark: string | null }>('select id, national_id_mark from party where id = any ($1::uuid[])', [[known.id, lost.id, none.id]]);
    expect(new Map(marks.map((row) => [row.id, row.national_id_mark]))).toEqual(new Map([[known.id, testSealing.mark('0084575948', 'nationalId')], [lost.id, null], [none.id, null]]));
  } finally {
    await database.close();
    await rows.close();
    await installed.drop();
  }
});
