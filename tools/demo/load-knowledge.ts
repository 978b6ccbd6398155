import { faultKinds } from '../../contracts/knowledge';
import type { StaffClient } from '../staff/client';
import { ApiRefusal } from '../staff/refusal';
import { demoAnswers, demoArticles, demoFaults } from './knowledge';

/** What was made before stays as it is: a run that was ended goes on. */
async function unlessThere<T>(code: string, made: Promise<T>): Promise<T | null> {
  return made.catch((error: unknown) => {
    if (error instanceof ApiRefusal && error.code === code) return null;
    throw error;
  });
}

/** What the company knows, through the public API: faults, answers and instructions. */
export async function loadKnowledge(manager: StaffClient): Promise<void> {
  const ids = new Map<string, string>();
  for (const kind of faultKinds) for (const { id, code } of (await manager.listFaults(kind)).items) ids.set(code, id);
  for (const { below, ...fault } of demoFaults) {
    if (!ids.has(fault.code)) ids.set(fault.code, (await manager.addFault({ ...fault, parentId: below === null ? null : ids.get(below)! })).id);
  }
  for (const answer of demoAnswers) await unlessThere('template.code-taken', manager.addTemplate(answer));
  for (const { faults, about, ...article } of demoArticles) {
    const made = await unlessThere('article.code-taken', manager.addArticle({ ...article, about: { ...about, faults: faults.map((code) => ids.get(code)!) } }));
    if (made) await manager.publishArticle(made);
  }
}
