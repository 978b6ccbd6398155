import { theCompany } from '../domain/settings/settings';
import { createSettings } from '../db/settings/settings-repository';
import { loadReferenceData } from '../db/reference-data';
import { createDatabase, sqlOf, type Database } from '../db/unit-of-work';
import { addWorkingMinutes } from '../domain/calendar/working-time';
import { systemActor } from '../domain/shared/actor';
import { testDatabase, type TestDatabase } from '../tests/setup/test-database';
import { deployShipped } from './deploy-shipped';

let own: TestDatabase;
let database: Database;
beforeAll(async () => {
  own = await testDatabase();
  await loadReferenceData(own.ownerUrl);
  database = createDatabase(own.appUrl);
});
afterAll(async () => {
  await database?.close();
  await own?.drop();
});

const diagram = (name: string) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zamen="urn:zamen:bpmn:1" id="D" targetNamespace="urn:zamen:test">
  <bpmn:process id="tiny" name="${name}" isExecutable="true"><bpmn:startEvent id="S"><bpmn:outgoing>F</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="F" sourceRef="S" targetRef="E" /><bpmn:endEvent id="E"><bpmn:incoming>F</bpmn:incoming></bpmn:endEvent></bpmn:process>
</bpmn:definitions>`;
const versions = () => database.unitOfWork.do(systemActor, (tx) => sqlOf(tx).query<{ version: number }>("select version from process_definition where process = 'tiny' order by version"));

test('an installation without the demo has every setting and a working calendar, and keeps what the company changed', async () => {
  const settings = createSettings(() => Number.NaN);
  await database.unitOfWork.do(systemActor, (tx) => sqlOf(tx).query(`insert into setting (key, value, valid_from) values ('repair.rework.limit', '7', now())`));
  await loadReferenceData(own.ownerUrl);
  await database.unitOfWork.do(systemActor, async (tx) => {
    await expect(settings.number(tx, 'repair.rework.limit', theCompany)).resolves.toBe(7);
    await expect(settings.duration(tx, 'repair.assign.sla', theCompany)).resolves.toEqual({ amount: 4, unit: 'wh' });
    // Wednesday 12 August 2026, 16:00 in Tehran: that day, Thursday and Friday are free, so one hour later is Saturday 09:00.
    expect(addWorkingMinutes(await settings.calendar(tx), new Date('2026-08-12T12:30:00Z'), 60).toISOString()).toBe('2026-08-15T05:30:00.000Z');
  });
});

test('a shipped diagram is stored once and again when it changed, and an older release does not turn it back', async () => {
  const first = [{ process: 'tiny', xml: diagram('one') }];
  await expect(deployShipped(database.unitOfWork, first)).resolves.toEqual(['tiny 1']);
  await expect(deployShipped(database.unitOfWork, first)).resolves.toEqual([]);
  await expect(deployShipped(database.unitOfWork, [{ process: 'tiny', xml: diagram('two') }])).resolves.toEqual(['tiny 2']);
  // An older release on the same database does not turn it back.
  await expect(deployShipped(database.unitOfWork, first)).resolves.toEqual([]);
  await expect(versions()).resolves.toHaveLength(2);
  await expect(deployShipped(database.unitOfWork, [{ process: 'tiny', xml: '<nonsense/>' }])).rejects.toThrow(/tiny cannot run/);
});
