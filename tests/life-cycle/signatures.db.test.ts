import { ApiRefusal } from '../../tools/staff/refusal';
import type { TestCompany } from '../setup/test-company';
import { companyAtWork, type PeopleAtWork } from './people-at-work';

let company: TestCompany;
let work: PeopleAtWork;

companyAtWork((made) => { ({ company, work } = made); });

test('F207 keeps what was signed at intake and at delivery, by hand or as a name that was typed for it; the receipt has it', async () => {
  const { id } = await work.create();
  await work.complete(id, 'receiveDevice', 'received', { signature: 'typed:مریم احمدی‌فر' });
  expect(await company.as('reception').requestReceipt(id)).toMatchObject({ signature: 'typed:مریم احمدی‌فر' });
  await work.assign(id);
  await company.as('manager').voidRequest(id, 'مشتری منصرف شد');
  await company.settle();
  const given = { receiver: 'مریم', scannedSerial: (await company.as('reception').readRequest(id)).serial ?? undefined };
  const refused = work.complete(id, 'returnDevice', 'returned', { ...given, signature: 'typed:<b>مریم</b>' });
  expect(await refused.then(() => 'accepted', (error: unknown) => (error instanceof ApiRefusal ? error.message : error))).toContain('task.invalid signature=');
  await work.complete(id, 'returnDevice', 'returned', { ...given, signature: 'M10 10L20 20' });
  expect(await company.query('select kind, strokes from signature where request_id = $1 order by signed_at', [id])).toEqual([{ kind: 'intake', strokes: 'typed:مریم احمدی‌فر' }, { kind: 'handover', strokes: 'M10 10L20 20' }]);
});
