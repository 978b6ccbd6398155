import type { ArticleChange, NewArticle } from '../../contracts/articles';
import { ok, refuse, type Result } from '../../contracts/errors';
import { canonicalJson } from '../../engine/compile/hash';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { ArticleStore } from './article-ports';

type ArticleAction = 'article.create' | 'article.change' | 'article.publish';

/**
 * Articles: written as drafts, published in versions that stay, switched off, never deleted. Refusals beside those named: `access.denied`,
 * `article.not-found`, `precondition.failed`.
 */
export function createArticleManagement({ unitOfWork, store, journal }: { unitOfWork: UnitOfWork; store: ArticleStore; journal: Journal }) {
  const act = <T>(actor: UserActor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, 'knowledge.manage') ? unitOfWork.run<T>(actor, work) : Promise.resolve(refuse('access.denied')));
  const record = (tx: Tx, actor: UserActor, action: ArticleAction, id: string, before: object | null, after: object) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'knowledge.manage'), action, resource: 'article', resourceId: id, before, after }]);
  /** What it was about already may be out of use by now. */
  const isAboutUnknown = async (tx: Tx, given: NewArticle['about'], known?: NewArticle['about']): Promise<boolean> => {
    const others = { items: [...given.items], brands: [...given.brands], productKinds: [...given.productKinds], faults: [...given.faults] };
    for (const sort of ['items', 'brands', 'productKinds', 'faults'] as const) others[sort] = [...new Set(others[sort])].filter((id) => !known?.[sort].includes(id));
    const asked = Object.values(others).flat().length;
    return asked > 0 && await store.offered(tx, others) < asked;
  };

  return {
    /** Refusals: `article.about-unknown`, `article.code-taken`. */
    add: (actor: UserActor, article: NewArticle): Promise<Result<string>> => act(actor, async (tx) => {
      if (await isAboutUnknown(tx, article.about)) return refuse('article.about-unknown');
      const id = newId();
      if (!await store.add(tx, id, article)) return refuse('article.code-taken', { code: article.code });
      await record(tx, actor, 'article.create', id, null, article);
      return ok(id);
    }),

    /** Words that are as they are published leave no draft. Refusals: `article.about-unknown`. */
    change: (actor: UserActor, id: string, { title, body, ...facts }: ArticleChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const before = await store.held(tx, id);
      if (!before) return refuse('article.not-found');
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      if (await isAboutUnknown(tx, facts.about, before.about)) return refuse('article.about-unknown');
      const words = { title, body };
      const isPublished = before.words !== null && canonicalJson(words) === canonicalJson(before.words);
      await store.setDraft(tx, id, isPublished ? null : words);
      await store.change(tx, id, facts);
      const { about, required, active } = before;
      await record(tx, actor, 'article.change', id, { code: before.code, ...(before.draft ?? before.words), about, required, active }, { code: before.code, ...words, ...facts });
      return ok(id);
    }),

    /** Refusals: `article.no-draft`. */
    publish: (actor: UserActor, id: string, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const before = await store.held(tx, id);
      if (!before) return refuse('article.not-found');
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      if (before.draft === null) return refuse('article.no-draft');
      const version = (before.version ?? 0) + 1;
      await store.publish(tx, id, version, before.draft, actor.id);
      await store.setDraft(tx, id, null);
      await record(tx, actor, 'article.publish', id, { code: before.code, version: before.version }, { code: before.code, version, ...before.draft });
      return ok(id);
    }),

    /** Whoever may read it says that they have. Refusals: `article.other-version` when another is published by now. */
    confirm: (actor: UserActor, id: string, version: number): Promise<Result<string>> => unitOfWork.run<string>(actor, async (tx) => {
      const found = may(actor, 'knowledge.read') ? await store.published(tx, id) : null;
      if (!found) return refuse('article.not-found');
      if (found.version !== version) return refuse('article.other-version');
      await store.confirm(tx, id, version, actor.id);
      return ok(id);
    }),
  };
}
export type ArticleManagement = ReturnType<typeof createArticleManagement>;
