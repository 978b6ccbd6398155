import { refuse, type Result } from '../../contracts/errors';
import type { UserActor } from '../shared/actor';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { Deploy, Deployed } from './deploy';

export interface StoredXml { xml(tx: Tx, process: string, version: number): Promise<string | null> }

/**
 * Rolls a process back to any of its versions, in one act: its content becomes the newest version. It is compiled and proved as a
 * deployment is, since what it refers to may have changed: a version that it calls, a form, a role.
 */
export function createRestoreVersion(deps: { unitOfWork: UnitOfWork; versions: StoredXml; deploy: Deploy }) {
  return async (actor: UserActor, { process, version, reason }: { process: string; version: number; reason?: string }): Promise<Result<Deployed>> => {
    const xml = await deps.unitOfWork.do(actor, (tx) => deps.versions.xml(tx, process, version));
    return xml === null ? refuse('process.version-not-found') : deps.deploy(actor, xml, { reason, restores: version });
  };
}
export type RestoreVersion = ReturnType<typeof createRestoreVersion>;
