import { checkOpenRepairCsv } from '../domain/imports/open-repair-csv';
import { answerInThread } from '../platform/answer-in-thread';
import type { ImportFileAnswer, ImportFileJob } from './import-file-work';
import { readImportFile } from './read-import-file';

answerInThread(({ kind, content }: ImportFileJob): Promise<ImportFileAnswer> => {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return kind === 'table' ? readImportFile(bytes) : checkOpenRepairCsv(bytes);
});
