import { createInboxQueries } from '../../db/read/inbox';
import type { UserActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import { draw } from './draw';
import { lampTaskTypes, type LampWorld } from './lamp';
import { lampSuite } from './lamp-suite';

let world: LampWorld;
const inbox = createInboxQueries(lampTaskTypes);
const unit = { cooling: newId(), board: newId() };
const people = {} as Record<'cooling' | 'board' | 'none' | 'supervisor', UserActor>;

lampSuite({
  async ready(made) {
    world = made.world;
    const { branchId } = world.technician;
    for (const [name, code] of [['cooling', 'T-COL'], ['board', 'BRD']] as const) await world.query(`insert into unit (id, branch_id, kind, code, name_fa, name_en) values ($1, $2, 'workshop', $3, $3, $3)`, [unit[name], branchId, code]);
    for (const [login, role, unitId] of [['cooling', 'technician', unit.cooling], ['board', 'technician', unit.board], ['none', 'technician', null], ['supervisor', 'supervisor', null]] as const) {
      const id = newId();
      await world.query(`insert into app_user (id, login, password_hash, name_fa, name_en, branch_id, unit_id) values ($1, $2, 'x', $2, $2, $3, $4)`, [id, login, branchId, unitId]);
      await world.query('insert into user_role (user_id, role) values ($1, $2)', [id, role]);
      people[login] = { ...world.technician, id, unitId, roles: [role] };
    }
  },
});

let number = 0;
/** A diagram whose one task is for a unit, and a request of it. */
const begun = async (assigned: string): Promise<{ id: string; task: string }> => {
  const process = `lamp-unit-${number += 1}`;
  await world.deploy(draw(process, { body: `<startEvent id="Start"/><scriptTask id="Know" zamen:resultVariable="where"><script>={ none: null, board: "${unit.board}", gone: "NOWHERE" }</script></scriptTask><userTask id="Check" zamen:taskType="lampRepair" zamen:role="technician" ${assigned}/>`, flows: 'Start -> Know\nKnow -> Check' }));
  const id = await world.openRequest(process);
  await world.runtime.advance(id, 'start', { kind: 'start' });
  return { id, task: (await world.taskOf(id, 'lampRepair'))!.id };
};
const sees = async (name: keyof typeof people, task: string): Promise<boolean> => {
  const listed = await world.runtime.unitOfWork.do(people[name], (tx) => inbox.list(tx, people[name], { view: 'team', limit: 100 }));
  return listed.ok && listed.value.items.some((row) => row.id === task);
};
const who = async (task: string) => { const found: string[] = []; for (const name of ['cooling', 'board', 'none', 'supervisor'] as const) if (await sees(name, task)) found.push(name); return found; };
const finish = async (name: keyof typeof people, task: string) => {
  const done = await world.runtime.completion.complete(people[name], task, { submissionId: newId(), outcome: 'done', values: {} });
  return done.ok ? 'done' : done.error.code;
};

test('a task for a unit is seen and done by its people, and by those of the role who belong to none', async () => {
  const { task } = await begun('zamen:unit="COL"');
  expect(await who(task)).toEqual(['cooling', 'none']);
  expect(await finish('board', task)).toBe('access.denied');
  expect(await finish('cooling', task)).toBe('task.unclaimed');
});

test('a unit is named by its whole code, or by a value of the process: an id, or nothing', async () => {
  expect(await who((await begun('zamen:unit="T-COL"')).task)).toEqual(['cooling', 'none']);
  expect(await who((await begun('zamen:unit="=where.board"')).task)).toEqual(['board', 'none']);
  expect(await who((await begun('zamen:unit="=where.none"')).task)).toEqual(['cooling', 'board', 'none']);
});

test('a unit that the branch does not have is the supervisors’ to give away', async () => {
  expect(await who((await begun('zamen:unit="=where.gone"')).task)).toEqual(['supervisor']);
});

test('a text that names no unit is refused at deployment', async () => {
  await expect(begun('zamen:unit="NOWHERE"')).rejects.toThrow('unknown-unit');
});
