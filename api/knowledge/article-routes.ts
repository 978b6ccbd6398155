import { ok, refuse, type Result } from '../../contracts/errors';
import { may } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const idsIn = (given: string | undefined): string[] => given?.split(',') ?? [];

/** Instructions: read, written, and offered where they help. */
export function addArticleEndpoints(add: AddEndpoint, { unitOfWork, articles, articleManagement, inboxQueries }: Pick<ApiServices, 'unitOfWork' | 'articles' | 'articleManagement' | 'inboxQueries'>): void {
  const managing = (actor: UserActor): boolean => may(actor, 'knowledge.manage');
  const article = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const found = await articles.detail(tx, actor, id, managing(actor));
    return found ? ok(found) : refuse('article.not-found');
  });
  const after = async (actor: UserActor, done: Result<string>) => (done.ok ? article(actor, done.value) : done);

  add('listArticles', ({ actor, query }) => unitOfWork.run(actor, async (tx) => {
    const page = await articles.list(tx, actor, query, managing(actor));
    return page.ok ? ok({ ...page.value, mayChange: managing(actor) }) : page;
  }));
  add('readArticle', ({ actor, params }) => article(actor, params.id));
  add('addArticle', async ({ actor, body }) => after(actor, await articleManagement.add(actor, body)));
  add('changeArticle', async ({ actor, params, body, precondition }) => after(actor, await articleManagement.change(actor, params.id, body, precondition!)));
  add('publishArticle', async ({ actor, params, precondition }) => after(actor, await articleManagement.publish(actor, params.id, precondition!)));
  add('confirmArticle', async ({ actor, params, body }) => after(actor, await articleManagement.confirm(actor, params.id, body.version)));
  add('listArticleReaders', ({ actor, params, query }) => unitOfWork.run(actor, async (tx) => (await articles.detail(tx, actor, params.id, true) ? articles.readers(tx, params.id, query) : refuse('article.not-found'))));
  add('taskArticles', async ({ actor, params, query }) => {
    const found = await unitOfWork.do(actor, async (tx) => {
      if (await inboxQueries.instanceOf(tx, params.id) === null) return null;
      return articles.ofTask(tx, actor, params.id, { faults: idsIn(query.faults), items: idsIn(query.items) });
    });
    return found ? ok({ items: found }) : refuse('task.not-found');
  });
}
