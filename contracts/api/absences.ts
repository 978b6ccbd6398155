import { z } from 'zod';
import { absenceChange, absenceList, absenceQuery, absenceRow, newAbsence, substituteList, substituteQuery } from '../absences';
import { id } from '../values';
import { ids, person } from './examples';
import { route } from './route';

const absences = { tag: 'tasks', sessionOnly: true } as const;
const onAbsence = { ...absences, params: z.object({ id }) } as const;
const etag = ({ revision }: { revision: string }): string => revision;
const reza = { id: ids.other, name: { fa: 'رضا نوری', en: 'Reza Nouri' } };
const away = { from: '2026-12-01', to: '2026-12-07', note: 'On leave' };
const example: z.input<typeof absenceRow> = { id: ids.key, person, ...away, state: 'coming', substitutes: [{ role: null, person: reza }], mayChange: true, revision: 'q1Xo3yQv0d5mJ8sT2bWcLA' };
const body = { ...away, substitutes: [{ role: null, userId: ids.other }] };
const wrong = ['user.not-found', 'absence.dates', 'absence.overlap', 'absence.role', 'absence.substitute', 'absence.ring'] as const;

/** Who is away, and who stands in. */
export const absenceRoutes = {
  listAbsences: route({
    ...absences, method: 'GET', path: '/absences', summary: 'List absences', query: absenceQuery, answer: absenceList, refusals: ['access.denied'],
    description: 'Those to come first, up to 200: all of mine; of others no longer than they last. Whose absences somebody looks after, the right `absence.manage` says.', example: { query: { whose: 'mine' }, answer: { items: [example] } },
  }),
  listSubstitutes: route({
    ...absences, method: 'GET', path: '/absences/substitutes', summary: 'List who can stand in', query: substituteQuery, answer: substituteList, refusals: ['user.not-found', 'access.denied'],
    description: 'Active people who do tasks of a role of that person where that person does.', example: { query: {}, answer: { roles: ['technician'], items: [{ ...reza, roles: ['technician'] }] } },
  }),
  addAbsence: route({
    ...absences, method: 'POST', path: '/absences', summary: 'Say that somebody is away', status: 201, repeat: 'stored', body: newAbsence, answer: absenceRow, etag, refusals: ['access.denied', ...wrong],
    description: 'From the beginning of the first day to the end of the last, where the person works. Meanwhile their open tasks are also their substitute’s, who acts for them. Nobody is away twice at once; whoever stands in holds the role there; and substitutes who are away at the same time are stood in for in their turn, but never in a ring.',
    example: { body, answer: example },
  }),
  changeAbsence: route({
    ...onAbsence, method: 'PUT', path: '/absences/:id', summary: 'Change an absence', repeat: 'stored', precondition: true, body: absenceChange, answer: absenceRow, etag, refusals: ['access.denied', 'absence.not-found', 'absence.over', ...wrong],
    description: 'Days, substitutes and note, as long as it is not over.', example: { params: { id: ids.key }, body, answer: example },
  }),
  endAbsence: route({
    ...onAbsence, method: 'DELETE', path: '/absences/:id', summary: 'End or cancel an absence', repeat: 'natural', refusals: ['access.denied', 'absence.not-found'],
    description: 'One that runs ends now; one that is still to come is taken back. What a substitute has taken meanwhile stays with them.', example: { params: { id: ids.key } },
  }),
};
