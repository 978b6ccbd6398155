import { type z } from 'zod';
import { plannedSetting, settingChange, settingDetail, settingList, settingParams } from '../settings-api';
import { at, person } from './examples';
import { route } from './route';

const tag = 'settings' as const;
const company = { kind: 'company' as const };
const row = { key: 'repair.rework.limit' as const, group: 'limits' as const, kind: 'amount' as const, unit: 'times' as const, title: { fa: 'برگشت‌های کنترل کیفیت تا تخصیص دوباره', en: 'Returns from QC before it is reassigned' }, value: 4, isDefault: false, exceptions: 0, planned: 0 };
const detail: z.input<typeof settingDetail> = {
  ...row, default: 3, revision: '2-20261122080000000000', usedBy: [], changeFor: ['company', 'branch', 'unit', 'product'],
  values: [{ scope: company, name: null, value: 4, validFrom: at, state: 'now', by: person.name, at, mayChange: true }, { scope: company, name: null, value: 3, validFrom: null, state: 'past', by: null, at: null, mayChange: true }],
};
const params = { key: row.key };
/** What a change must have seen. */
const etag = ({ revision }: { revision: string }): string => revision;

export const settingRoutes = {
  listSettings: route({ method: 'GET', path: '/settings', tag, summary: 'List settings', action: 'setting.read', answer: settingList, description: 'Every rule of the company, with what holds now.', example: { answer: { items: [row] } } }),
  readSetting: route({
    method: 'GET', path: '/settings/:key', tag, summary: 'Read a setting', action: 'setting.read', params: settingParams, answer: settingDetail, etag, refusals: ['resource.not-found'],
    description: 'What it was, is and will be, for whom, who said so, and where diagrams use it.', example: { params, answer: detail },
  }),
  changeSetting: route({
    method: 'PUT', path: '/settings/:key', tag, summary: 'Change a setting', action: 'setting.change', params: settingParams, body: settingChange, answer: settingDetail, etag, precondition: true, repeat: 'stored',
    refusals: ['resource.not-found', 'setting.reach', 'setting.past', 'setting.too-far'],
    description: 'From now or a later moment on, for the company, a branch, a unit or a product; the narrowest value decides. Without a value, what holds for the next wider scope holds again. Its tag is the revision that was read, so that nobody writes over what somebody else said meanwhile.',
    example: { params, body: { scope: company, value: 4 }, answer: detail },
  }),
  cancelSetting: route({
    method: 'POST', path: '/settings/:key/cancel', tag, summary: 'Take a planned change back', action: 'setting.change', params: settingParams, body: plannedSetting, answer: settingDetail, repeat: 'stored',
    refusals: ['resource.not-found', 'setting.reach', 'setting.not-planned'], description: 'As long as it does not hold yet.', example: { params, body: { scope: company, validFrom: at }, answer: detail },
  }),
};
