import { z } from 'zod';
import { articleChange, articleDetail, articlePage, articleQuery, newArticle, offeredArticles, offeredQuery, readerPage, versionRead } from '../articles';
import { id } from '../values';
import { at, ids, pageWith, person } from './examples';
import { route } from './route';

const etag = ({ revision }: { revision: string }): string => revision;
const params = z.object({ id });
const reading = { tag: 'knowledge', action: 'knowledge.read' } as const;
const managing = { tag: 'knowledge', action: 'knowledge.manage' } as const;
const one = { ...reading, params } as const;
const title = { fa: 'تعویض پمپ تخلیه', en: 'Replacing the drain pump' };
const body = { fa: '## پیش از کار\n- دوشاخه را بکشید', en: '## Before you begin\n- Pull the plug' };
const about = { items: [], brands: [], productKinds: [{ id: ids.other, code: 'WASHING', name: { fa: 'لباس‌شویی', en: 'Washing machine' } }], faults: [{ id: ids.task, code: 'PUMP', name: { fa: 'پمپ تخلیه', en: 'Drain pump' }, kind: 'cause' }] };
const aboutIds = { items: [], brands: [], productKinds: [ids.other], faults: [ids.task] };
const pump = { id: ids.key, code: 'DRAIN-PUMP', title, about, required: true, active: true, version: 2, publishedAt: at, hasDraft: false, readAt: null };
const whole = { ...pump, body, publishedBy: person, draft: null, mayChange: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };
const wrong = ['article.about-unknown'] as const;

/** Instructions: written, published in versions that stay, offered where they help, and confirmed by their readers. */
export const articleRoutes = {
  listArticles: route({
    ...reading, method: 'GET', path: '/knowledge/articles', summary: 'List articles', query: articleQuery, answer: articlePage,
    description: 'The newest first. Whoever may change them sees also those that are not published yet or out of use.', example: { query: { q: 'pump' }, answer: { ...pageWith(pump), toRead: 1, mayChange: true } },
  }),
  readArticle: route({ ...one, method: 'GET', path: '/knowledge/articles/:id', summary: 'Read an article', answer: articleDetail, etag, refusals: ['article.not-found'], description: 'What is published of it, and for whoever may change it the draft.', example: { params: { id: ids.key }, answer: whole } }),
  addArticle: route({
    ...managing, method: 'POST', path: '/knowledge/articles', summary: 'Write an article', status: 201, repeat: 'stored', etag, body: newArticle, answer: articleDetail, refusals: ['article.code-taken', ...wrong],
    description: 'As a draft, which nobody else reads until it is published. Its code stays.', example: { body: { code: 'DRAIN-PUMP', title, body, about: aboutIds, required: true }, answer: { ...whole, version: null, publishedAt: null, publishedBy: null, body: null, hasDraft: true, draft: { title, body } } },
  }),
  changeArticle: route({
    ...managing, method: 'PUT', path: '/knowledge/articles/:id', params, summary: 'Change an article', repeat: 'stored', precondition: true, etag, body: articleChange, answer: articleDetail, refusals: ['article.not-found', ...wrong],
    description: 'Other words wait as a draft beside what is published; what it is about, whether it must be read and whether it is in use hold at once.', example: { params: { id: ids.key }, body: { title, body, about: aboutIds, required: true, active: true }, answer: whole },
  }),
  publishArticle: route({
    ...managing, method: 'POST', path: '/knowledge/articles/:id/publish', params, summary: 'Publish the draft of an article', repeat: 'stored', precondition: true, etag, answer: articleDetail, refusals: ['article.not-found', 'article.no-draft'],
    description: 'As its next version, which is never rewritten. Whoever has read an older one is asked again where it must be read.', example: { params: { id: ids.key }, answer: whole },
  }),
  confirmArticle: route({
    ...one, method: 'POST', path: '/knowledge/articles/:id/read', summary: 'Confirm that I have read an article', repeat: 'natural', etag, body: versionRead, answer: articleDetail, refusals: ['article.not-found', 'article.other-version'],
    description: 'Of the version that is published now. Said again it changes nothing.', example: { params: { id: ids.key }, body: { version: 2 }, answer: { ...whole, readAt: at } },
  }),
  listArticleReaders: route({
    ...managing, method: 'GET', path: '/knowledge/articles/:id/readers', params, summary: 'List who has read an article', query: articleQuery.pick({ limit: true, after: true }), answer: readerPage, refusals: ['article.not-found'],
    description: 'Who confirmed which version, the newest first.', example: { params: { id: ids.key }, answer: pageWith({ person, version: 2, at }) },
  }),
  taskArticles: route({
    ...one, method: 'GET', path: '/tasks/:id/articles', summary: 'List the articles that help with a task', query: offeredQuery, answer: offeredArticles, etag: 'content', refusals: ['task.not-found'],
    description: 'Published articles about the device, its brand or its kind, about its faults as they were found or are chosen, and about the services and parts of its cost. Those that must be read and are not come first.',
    example: { params: { id: ids.task }, query: { faults: ids.other }, answer: { items: [{ id: ids.key, code: 'DRAIN-PUMP', title, required: true, version: 2, readAt: null }] } },
  }),
};
