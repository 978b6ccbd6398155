import { z } from 'zod';
import { mentionable, mentionableQuery, newComment, requestWatch, watchChange } from '../conversation';
import { timelineItem } from '../requests';
import { id } from '../values';
import { comment, ids, person } from './examples';
import { route } from './route';

const params = z.object({ id });
const onRequest = { tag: 'requests', params } as const;
const here = { id: ids.request };
const said = { text: '@نرگس کریمی مشتری عصر در خانه است.', mentions: [ids.person] };
const answered = { ...comment, text: said.text, params: { mentions: [person] } };

/** What people tell one another about a request. */
export const conversationRoutes = {
  commentRequest: route({
    ...onRequest, method: 'POST', path: '/requests/:id/comments', summary: 'Comment on a request', action: 'request.comment', body: newComment, answer: timelineItem, status: 201, repeat: 'stored', refusals: ['request.not-found', 'comment.mention', 'comment.file'],
    description: 'A line in the story of the request, with files that wait for it. Who is mentioned gets a notice, and so does whoever watches the request. `comment.file`: one of them is none of mine that waits. `comment.mention`: somebody of them is unknown, or may not see the request.', example: { params: here, body: said, answer: answered },
  }),
  commentTask: route({
    tag: 'tasks', params, method: 'POST', path: '/tasks/:id/comments', summary: 'Comment on a task', action: 'request.comment', body: newComment, answer: timelineItem, status: 201, repeat: 'stored', refusals: ['task.not-found', 'request.not-found', 'comment.mention', 'comment.file'],
    description: 'A line in the story of the task’s request; who is mentioned is told.', example: { params: { id: ids.task }, body: said, answer: answered },
  }),
  listMentionable: route({
    ...onRequest, method: 'GET', path: '/requests/:id/people', summary: 'List whom a comment can mention', action: 'request.comment', query: mentionableQuery, answer: mentionable, refusals: ['request.not-found'],
    description: 'Active people who may see the request, by name, as far as I may know of them: an agency’s people find their own, and whoever has written in its story.', example: { params: here, query: { q: 'کریمی' }, answer: { items: [{ ...person, hint: { fa: 'تعمیرگاه', en: 'Workshop' } }] } },
  }),
  readWatch: route({
    ...onRequest, method: 'GET', path: '/requests/:id/watch', summary: 'Read who watches a request', action: 'request.read', answer: requestWatch, etag: 'content', refusals: ['request.not-found'],
    description: 'Whether I do, and who else; an agency’s people see their own.', example: { params: here, answer: { watching: true, watchers: [person] } },
  }),
  watchRequest: route({
    ...onRequest, method: 'PUT', path: '/requests/:id/watch', summary: 'Watch a request, or no longer', action: 'request.read', body: watchChange, answer: requestWatch, repeat: 'natural', refusals: ['request.not-found'],
    description: 'Whoever watches a request is told of its statuses and of what is said about it, for as long as they may see it.', example: { params: here, body: { watching: true }, answer: { watching: true, watchers: [person] } },
  }),
};
