import type { ImportEntity } from '../../contracts/import-entities';
import type { ImportJob } from '../../contracts/imports';
import type { Problem } from '../../contracts/errors';
import { importRunOf } from '../../main/worker-runtime';
import type { Answer, ApiClient } from './api-client';
import { testSealing } from './test-sealing';
import type { TestApi } from './test-api';

export type Job = ImportJob & Problem;
type FileContent = string | Uint8Array<ArrayBuffer>;

/** Files as people bring them over the API; what a worker does with them is done here and now. */
export function importsOf(api: TestApi, entity: ImportEntity, client: ApiClient) {
  const run = importRunOf(api.runtime, testSealing);
  const read = async (id: string): Promise<Job> => (await client.get<Job>(`/imports/${id}`)).body;
  const bring = (content: FileContent, { name = 'پرونده.csv', key, as = client }: { name?: string; key?: string | undefined; as?: ApiClient } = {}): Promise<Answer<Job>> => {
    const form = new FormData();
    form.append('file', new Blob([content]), name);
    return as.post<Job>(`/imports/entities/${entity}`, undefined, { raw: form, key });
  };
  const begin = (job: Pick<ImportJob, 'id' | 'preview'>, mode: ImportJob['mode'], mapping = job.preview!.mapping): Promise<Answer<Job>> => client.post<Job>(`/imports/${job.id}/start`, { mode, mapping });
  const through = async (job: ImportJob, mode: ImportJob['mode']): Promise<Job> => {
    const begun = await begin(job, mode);
    if (begun.body.state !== 'running') throw new Error(`It did not begin: ${JSON.stringify(begun.body)}`);
    await run(job.id, { alive: () => undefined });
    return read(job.id);
  };
  /** Brought and run. */
  const file = async (content: FileContent, mode: ImportJob['mode'] = 'run', name?: string): Promise<Job> => {
    const offered = await bring(content, name === undefined ? {} : { name });
    if (offered.status !== 201) throw new Error(`It was not taken: ${JSON.stringify(offered.body)}`);
    return through(offered.body, mode);
  };
  return { run, read, bring, begin, through, file };
}

/** What was refused, a row a line: its number, and each cell with the code of what is wrong with it. */
export const refusals = ({ errors }: Pick<ImportJob, 'errors'>): string[] => errors.map(({ row, code, faults }) => [row, ...(faults.length === 0 ? [code] : faults.map((one) => `${one.column}:${one.code}`))].join(' '));
