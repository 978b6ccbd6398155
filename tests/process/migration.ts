import { createMigrationBatches } from '../../db/process/migration-batches';
import { createMigrationPreview } from '../../domain/process/migration-preview';
import type { MigrationStarter } from '../../domain/process/migration-ports';
import { createMigrations } from '../../domain/process/migrations';
import { draw } from './draw';
import type { LampWorld } from './lamp';

const timer = (id: string, host: string, time: string, more = '') => `<boundaryEvent id="${id}" attachedToRef="${host}" ${more}><timerEventDefinition><timeDuration xsi:type="tFormalExpression">${time}</timeDuration></timerEventDefinition></boundaryEvent>`;
const message = '<message id="Arrived" name="lamp-arrived"/>';
const caught = (id: string) => `<intermediateCatchEvent id="${id}"><messageEventDefinition messageRef="Arrived" zamen:correlationKey="=requestId"/></intermediateCatchEvent>`;
const user = (id: string, name: string, more = '') => `<userTask id="${id}" name="${name}" zamen:nameFa="${name}" zamen:taskType="lampRepair" zamen:role="technician" ${more}/>`;

/** A step with a limit, a second pair of eyes, and a message that is waited for. */
export const first = (process: string): string => draw(process, {
  roots: message,
  body: `<startEvent id="Start"/>${user('Do', 'Do')}${timer('Late', 'Do', 'P2D')}${user('Look', 'Look', 'zamen:notSameAs="Do"')}${caught('Wait')}<endEvent id="End"/><endEvent id="TooLate"/>`,
  flows: 'Start -> Do\nDo -> Look\nLook -> Wait\nWait -> End\nLate -> TooLate',
});

/** Other names, a sub-process around the step, another limit with a reminder, and a status. */
export const second = (process: string, remind = 'PT1H'): string => draw(process, {
  roots: message,
  body: `<startEvent id="Start"/><subProcess id="Bench"><startEvent id="On"/>${user('Mend', 'Mend', 'zamen:status="awaiting-repair" zamen:subStatus="in-repair"')}${timer('Limit', 'Mend', 'P9D')}${timer('Remind', 'Mend', remind, 'cancelActivity="false"')}
      <endEvent id="Off"/><endEvent id="Reminded"/><endEvent id="Over"/>
      <sequenceFlow id="b1" sourceRef="On" targetRef="Mend"/><sequenceFlow id="b2" sourceRef="Mend" targetRef="Off"/><sequenceFlow id="b3" sourceRef="Remind" targetRef="Reminded"/><sequenceFlow id="b4" sourceRef="Limit" targetRef="Over"/></subProcess>
    ${user('Check', 'Check', 'zamen:notSameAs="Mend"')}${caught('Await')}<endEvent id="End"/>`,
  flows: 'Start -> Bench\nBench -> Check\nCheck -> Await\nAwait -> End',
});

export const mapping = { Start: 'Start', Do: 'Mend', Late: 'Limit', Look: 'Check', Wait: 'Await', End: 'End', TooLate: 'Over' };

/** What people may ask, over the lamps' database; batches are carried out by hand. */
export function migrationsOf({ runtime }: LampWorld, starter: MigrationStarter = { start: async () => 'ok' }) {
  const deps = { unitOfWork: runtime.unitOfWork, batches: createMigrationBatches(), journal: runtime.journal, starter };
  return { ...createMigrations(deps), preview: createMigrationPreview(deps) };
}

/** Until the batch does not run any more. */
export async function carryOut({ runtime }: LampWorld, batchId: string): Promise<string> {
  for (let round = 0; round < 100; round += 1) {
    const state = await runtime.moveNext(batchId);
    if (state !== 'running') return state;
  }
  throw new Error('the batch does not come to an end');
}
