import { z } from 'zod';
import { newTerm, termChange, termCounts, termPage, termQuery, termRow } from '../catalogue';
import { id } from '../values';
import { ids } from './examples';
import { route } from './route';
import { unitRouteRoutes } from './unit-routes';

const etag = ({ revision }: { revision: string }): string => revision;
const reading = { tag: 'catalogue', action: 'catalogue.read' } as const;
const managing = { tag: 'catalogue', action: 'catalogue.manage' } as const;
const washing = { id: ids.other, list: 'product-kind' as const, code: 'WASH', name: { fa: 'ماشین لباسشویی', en: 'Washing machine' }, parentId: ids.key, position: 1, active: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };

/** Lists that the company fills, products, parts and services. */
export const catalogueRoutes = {
  ...unitRouteRoutes,
  countTerms: route({ ...reading, method: 'GET', path: '/catalogue/lists', summary: 'Count terms of each list', answer: termCounts, description: 'Every list of the catalogue, with how many terms it has.', example: { answer: { items: [{ list: 'product-kind', active: 24, all: 26 }] } } }),
  listTerms: route({ ...reading, method: 'GET', path: '/catalogue/terms', summary: 'List terms', query: termQuery, answer: termPage, etag: 'content', description: 'All terms of one list, by their positions and codes, also those that are switched off. In a tree each names the one that it stands below.', example: { query: { list: 'product-kind' }, answer: { items: [washing], mayChange: true } } }),
  addTerm: route({
    ...managing, method: 'POST', path: '/catalogue/terms', summary: 'Make a term', status: 201, repeat: 'stored', etag, body: newTerm, answer: termRow, refusals: ['term.code-taken', 'term.parent-unknown'],
    description: 'At the end of its list, or below another term where the list is a tree. Its code stays.',
    example: { body: { list: 'product-kind', code: 'WASH', name: washing.name, parentId: ids.key }, answer: washing },
  }),
  changeTerm: route({
    ...managing, method: 'PUT', path: '/catalogue/terms/:id', params: z.object({ id }), summary: 'Change a term', repeat: 'stored', precondition: true, etag, body: termChange, answer: termRow, refusals: ['term.not-found', 'term.parent-unknown', 'term.cycle', 'term.in-use'],
    description: 'Names, place in the list, what it stands below (never what stands below itself), and whether it is in use. What is used is not switched off; nothing is deleted.',
    example: { params: { id: ids.other }, body: { name: washing.name, parentId: ids.key, position: 1, active: true }, answer: washing },
  }),
};
