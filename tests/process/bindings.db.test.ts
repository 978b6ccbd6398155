import { newId } from '../../domain/shared/ids';
import { draw } from './draw';
import type { LampWorld } from './lamp';
import { lampSuite } from './lamp-suite';

let world: LampWorld;

lampSuite({ ready: (made) => { world = made.world; } });

/** Writes down which version of the called process it was. */
const called = (says: string) => draw('called', { body: `<startEvent id="Start"/><serviceTask id="Note" zamen:topic="lamp-note"><extensionElements><zamen:input target="says" source="${says}"/></extensionElements></serviceTask>`, flows: 'Start -> Note' });
const caller = (process: string, calls: string) => draw(process, { body: `<startEvent id="Start"/>${calls}`, flows: 'Start -> Call' });
const call = (attributes: string, element = 'called') => `<callActivity id="Call" calledElement="${element}" ${attributes}/>`;
const versionOf = async (process: string) => (await world.query<{ version: number }>('select max(version)::int as version from process_definition where process = $1', [process]))[0]!.version;
/** What a request that starts now does. */
const says = async (process: string): Promise<unknown[]> => {
  const id = await world.openRequest(process);
  let { services } = await world.runtime.advance(id, 'start', { kind: 'start' });
  for (; services.length > 0; ) {
    const [{ activity, attempt }] = services as [(typeof services)[number]];
    ({ services } = await world.runtime.advance(id, `service:${activity}:${attempt}`, { kind: 'service', activity }));
  }
  return (await world.query<{ says: string }>(`select after->>'says' as says from audit_log where action = 'lamp.note' and resource_id like $1 order by at`, [`${id}/%`])).map((row) => row.says);
};

it('calls the version of the deployment, the newest, or a named one', async () => {
  await world.deploy(called('one'));
  await world.deploy(called('two'));
  await world.deploy(caller('bound', call('')));
  await world.deploy(caller('newest', call('zamen:binding="latest"')));
  await world.deploy(caller('named', call('zamen:binding="version" zamen:version="1"')));
  await world.deploy(caller('of-newest', call('zamen:binding="latest"', 'newest')));
  expect([await says('bound'), await says('newest'), await says('named'), await says('of-newest')]).toEqual([['two'], ['two'], ['one'], ['two']]);

  await world.deploy(draw('newest-later', { body: `<startEvent id="Start"/><userTask id="First" zamen:taskType="lampRepair" zamen:role="technician"/>${call('zamen:binding="latest"')}`, flows: 'Start -> First\nFirst -> Call' }));
  const running = await world.openRequest('newest-later');
  await world.runtime.advance(running, 'start', { kind: 'start' });
  await world.deploy(called('three'));
  expect([await says('bound'), await says('newest'), await says('named'), await says('of-newest')]).toEqual([['two'], ['three'], ['one'], ['three']]);
  // Who calls the newest has got a version of its own, and what runs goes on with the old one.
  expect([await versionOf('bound'), await versionOf('newest'), await versionOf('named'), await versionOf('of-newest')]).toEqual([1, 2, 1, 2]);
  expect(await versionOf('newest-later')).toBe(2);
  const first = (await world.taskOf(running, 'lampRepair'))!;
  await world.claim(first.id, world.technician);
  expect(await world.runtime.completion.complete(world.technician, first.id, { submissionId: newId(), outcome: 'done', values: {} })).toMatchObject({ ok: true });
  expect(await world.query(`select after->>'says' as says from audit_log where action = 'lamp.note' and resource_id like $1`, [`${running}/%`])).toEqual([{ says: 'two' }]);
});

it('keeps what else a caller has bound when it is linked anew', async () => {
  await world.deploy(draw('other', { body: `<startEvent id="Start"/><serviceTask id="Note" zamen:topic="lamp-note"><extensionElements><zamen:input target="says" source="other one"/></extensionElements></serviceTask>`, flows: 'Start -> Note' }));
  await world.deploy(draw('mixed', { body: `<startEvent id="Start"/>${call('zamen:binding="latest"')}<callActivity id="Other" calledElement="other"/>`, flows: 'Start -> Call\nCall -> Other' }));
  await world.deploy(draw('other', { body: `<startEvent id="Start"/><serviceTask id="Note" zamen:topic="lamp-note"><extensionElements><zamen:input target="says" source="other two"/></extensionElements></serviceTask>`, flows: 'Start -> Note' }));
  await world.deploy(called('four'));
  expect(await says('mixed')).toEqual(['four', 'other one']);
});

it('deploys nothing when a caller of the newest would no longer run', async () => {
  await world.deploy(called('five'));
  const before = [await versionOf('called'), await versionOf('newest')];
  await expect(world.deploy(draw('called', { body: `<startEvent id="Start"/><callActivity id="Back" calledElement="newest"/>`, flows: 'Start -> Back' }))).rejects.toThrow('recursive-call');
  await expect(world.deploy(caller('unnamed', call('zamen:binding="version"')))).rejects.toThrow('binding-invalid');
  await expect(world.deploy(caller('unknown', call('zamen:binding="version" zamen:version="99"')))).rejects.toThrow('unknown-process');
  expect([await versionOf('called'), await versionOf('newest')]).toEqual(before);
});

it('two deployments at once lose neither: who calls the newest has the newest', async () => {
  await Promise.all([world.deploy(called('six')), world.deploy(caller('newest', call('name="Call it" zamen:binding="latest"')))]);
  expect(await says('newest')).toEqual(['six']);
});
