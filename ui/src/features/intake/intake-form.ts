import { latinDigits } from '@contracts/digits';
import { mostFilesOfField } from '@contracts/files';
import type { FieldUi, Form } from '@contracts/form';
import type { CreateRequest } from '@contracts/requests';
import type { FoundSerial } from '@contracts/serials';
import { both } from '../../app/both-languages';
import { isEmpty, type Values } from '../forms/form-schema';

/** How a person brings a device; lists and imports have their own ways in. */
const channels = ['counter', 'phone', 'portal', 'agent'] as const satisfies readonly CreateRequest['channel'][];
export const steps = ['customer', 'device', 'fault', 'agreement'] as const;
export type Step = (typeof steps)[number];

const field = (key: string, widget: FieldUi['widget'], more: Partial<FieldUi> = {}): FieldUi => ({ label: both(`intake.${key}`), widget, ...more });
const priorities = ['0', '1', '2', '3'];
const options = (keys: readonly string[], prefix: string): FieldUi['options'] => Object.fromEntries(keys.map((key) => [key, both(`${prefix}.${key}`)]));
const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });

/** The intake as a form of the one format: the same widgets, digits and messages as in every task. */
export function intakeForm(): Form {
  return {
    version: 1,
    schema: {
      type: 'object',
      properties: {
        channel: { type: 'string', enum: channels }, customerId: { type: 'string' }, customerName: text(200), phone: { type: 'string', pattern: '^\\+[1-9]\\d{6,14}$' }, nationalId: { type: 'string', maxLength: 20 }, passCode: { type: 'string', maxLength: 60 }, agentId: { type: 'string' },
        serial: { type: 'string', maxLength: 60 }, itemId: { type: 'string' }, itemText: text(200), brandText: { type: 'string', maxLength: 100 },
        words: text(4000), accessories: { type: 'array', maxItems: 30, items: text(100) }, condition: { type: 'string', maxLength: 500 }, photos: { type: 'array', maxItems: mostFilesOfField, items: { type: 'string' } },
        priority: { type: 'string', enum: priorities }, costCeiling: { type: 'string', pattern: '^\\d{1,18}$' }, promisedOn: { type: 'string', format: 'date' },
      },
      required: ['channel', 'customerName', 'itemText', 'words'],
    },
    ui: {
      order: ['channel', 'agentId', 'customerId', 'customerName', 'phone', 'nationalId', 'serial', 'itemId', 'itemText', 'brandText', 'passCode', 'words', 'accessories', 'condition', 'photos', 'costCeiling', 'promisedOn', 'priority'],
      fields: {
        channel: field('channel', 'radio', { options: options(channels, 'channel'), width: 'full' }), agentId: field('agent', 'agent'),
        customerId: field('find-customer', 'customer', { width: 'full' }), customerName: field('customer-name', 'text', { width: 'half' }), phone: field('phone', 'phone', { width: 'half' }), nationalId: field('national-id', 'text', { width: 'half', help: both('intake.sealed-help') }),
        serial: field('serial', 'serial', { width: 'full', help: both('intake.serial-help') }), itemId: field('item', 'item', { width: 'full' }), itemText: field('item-text', 'text', { width: 'half' }), brandText: field('brand', 'text', { width: 'half' }), passCode: field('pass-code', 'text', { width: 'half', help: both('intake.pass-code-help') }),
        words: field('words', 'textarea', { help: both('intake.words-help') }), accessories: field('accessories', 'tags', { width: 'full' }), condition: field('condition', 'textarea', { placeholder: both('intake.condition-help') }), photos: field('photos', 'photos', { width: 'full', help: both('intake.photos-help') }),
        costCeiling: field('ceiling', 'money', { width: 'half', help: both('intake.ceiling-help') }), promisedOn: field('promised', 'date', { width: 'half' }), priority: field('priority', 'radio', { options: options(priorities, 'priority'), width: 'full' }),
      },
    },
  };
}

/** What a step asks: a customer or product that is known already needs no description, and an agent's person takes in for their agency alone. */
export function askedIn(step: Step, values: Values, { byAgent = false } = {}): string[] {
  if (step === 'customer') return [...(byAgent ? [] : ['channel', ...(values['channel'] === 'agent' ? ['agentId'] : [])]), 'customerId', ...(isEmpty(values['customerId']) ? ['customerName', 'phone', 'nationalId'] : [])];
  if (step === 'device') return ['serial', 'itemId', ...(isEmpty(values['itemId']) ? ['itemText', 'brandText'] : []), 'passCode'];
  if (step === 'fault') return ['words', 'accessories', 'condition', 'photos'];
  return ['costCeiling', 'promisedOn', 'priority'];
}

export function requestOf(values: Values): CreateRequest {
  const { customerName, phone, nationalId, priority, ...rest } = values as Record<string, string | undefined>;
  return {
    ...(rest as Partial<CreateRequest>),
    channel: (rest['channel'] ?? 'counter') as CreateRequest['channel'],
    words: rest['words'] ?? '',
    accessories: Array.isArray(values['accessories']) ? values['accessories'].map(String) : [],
    priority: Number(priority ?? 1),
    ...(!rest['customerId'] && { customer: { name: customerName ?? '', ...(phone && { phone }), ...(nationalId && { nationalId: latinDigits(nationalId).trim() }) } }),
  };
}

/** Whose device it is, nobody has said yet. */
export const nobodyNamed = (values: Values): boolean => isEmpty(values['customerId']) && isEmpty(values['customerName']) && isEmpty(values['phone']);
/** A unit of the bank of serials, with its product, and its owner where nobody is named yet. */
export const takenOver = (values: Values, { serial, item, owner }: Pick<FoundSerial, 'serial' | 'item' | 'owner'>): Values => ({
  ...values, serial, itemId: item.id, itemText: undefined, brandText: undefined, ...(owner && nobodyNamed(values) && { customerId: owner.id }),
});

/** Where the server names a field by its own path. */
export const serverPaths: Record<string, string> = { 'customer.name': 'customerName', 'customer.phone': 'phone', 'customer.nationalId': 'nationalId', 'customer': 'customerName' };
export const stepOf = (path: string): Step => steps.find((step) => [...askedIn(step, {}), 'agentId'].includes(path.split('.')[0]!)) ?? 'customer';
