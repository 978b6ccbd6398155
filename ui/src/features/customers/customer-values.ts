import { customerParts, customerPartNames, keptPart, type CustomerChange, type CustomerDetail, type CustomerKind, type CustomerPart } from '@contracts/customers';
import { typedPhone } from '@contracts/party-checks';

export interface CustomerValues { kind: CustomerKind; name: string; areaId: string | null; groupIds: string[]; parts: Partial<Record<CustomerPart, string>> }
export const noCustomer: CustomerValues = { kind: 'natural', name: '', areaId: null, groupIds: [], parts: {} };

/** Who has which parts, in the order of the form: a company no national id, a person no legal one. */
export const partsOf = (kind: CustomerKind): readonly CustomerPart[] => customerPartNames.filter((part) => (kind === 'natural' ? part !== 'legalId' : part !== 'nationalId' && part !== 'foreignId'));

/** Parts of which the reader has the mask alone: an empty field keeps them. */
export const maskedParts = (customer: CustomerDetail): readonly CustomerPart[] => customerPartNames.filter((part) => customer[part]?.startsWith('••••') === true);
export const valuesOf = (customer: CustomerDetail): CustomerValues => {
  const masked = maskedParts(customer);
  return { kind: customer.kind, name: customer.name, areaId: customer.area?.id ?? null, groupIds: customer.groups.map(({ id }) => id), parts: Object.fromEntries(customerPartNames.flatMap((part) => (customer[part] === null || masked.includes(part) ? [] : [[part, customer[part]]]))) };
};

/** As it is sent; null: it is no such thing. */
function sentPart(part: CustomerPart, typed: string): string | null {
  const value = part === 'phone' ? typedPhone(typed) : keptPart(part, typed);
  return value !== null && customerParts[part].safeParse(value).success ? value : null;
}
export const wrongParts = ({ kind, parts }: CustomerValues): CustomerPart[] => partsOf(kind).filter((part) => (parts[part] ?? '').trim() !== '' && sentPart(part, parts[part]!) === null);
export const isComplete = (values: CustomerValues): boolean => values.name.trim() !== '' && wrongParts(values).length === 0;

/** What is typed, as a change. An empty field takes the part away, unless only its mask was shown. */
export function sent({ kind, name, areaId, groupIds, parts }: CustomerValues, masked: readonly CustomerPart[] = []): CustomerChange & { kind: CustomerKind; name: string } {
  const own = partsOf(kind);
  const given = customerPartNames.flatMap((part): [CustomerPart, string | null][] => {
    const typed = own.includes(part) ? (parts[part] ?? '').trim() : '';
    if (typed !== '') return [[part, sentPart(part, typed)]];
    return own.includes(part) && masked.includes(part) ? [] : [[part, null]];
  });
  return { kind, name: name.trim(), areaId, groupIds, ...Object.fromEntries(given) };
}
