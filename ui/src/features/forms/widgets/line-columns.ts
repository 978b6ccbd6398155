import { propertiesOf, withoutNull, type JsonSchema } from '../form-schema';

export type Line = Record<string, unknown>;

/** Columns with a place of their own; any other property of a row follows them. */
const known = new Set(['id', 'kind', 'title', 'code', 'itemId', 'quantity', 'price', 'amount', 'billCode', 'state']);

export interface LineColumns {
  properties: Record<string, JsonSchema>;
  kinds: string[];
  billCodes: string[];
  quantity: boolean;
  price: boolean;
  /** Text, choice or switch columns that only this form has, such as the reason of a bill code. */
  more: string[];
}

export function lineColumns(schema: JsonSchema): LineColumns {
  const properties = propertiesOf(withoutNull(schema.items ?? {}));
  return {
    properties,
    kinds: (properties['kind']?.enum ?? []).map(String),
    billCodes: (properties['billCode']?.enum ?? []).map(String),
    quantity: 'quantity' in properties,
    price: 'price' in properties,
    more: Object.keys(properties).filter((name) => !known.has(name)),
  };
}

export function newLine(columns: LineColumns, kind: string | null): Line {
  const quantity = columns.properties['quantity'];
  return {
    ...(kind && { kind }),
    ...(columns.quantity && { quantity: quantity?.type === 'string' ? '1' : 1 }),
    ...(columns.billCodes.length > 0 && { billCode: columns.billCodes.includes('customer') ? 'customer' : columns.billCodes[0] }),
  };
}
