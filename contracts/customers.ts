import { z } from 'zod';
import { term } from './catalogue';
import { ibanOf, isEconomicNo, isForeignId, isIban, isLegalId, isPostalCode, plainNumber } from './party-checks';
import { isNationalId, personalFields } from './personal';
import { id, instant, pageQuery, phone, text } from './values';

export const eraseCustomer = z.strictObject({ reason: text(500).describe('Why, for the record') });
export const erasedCustomer = z.object({ requests: z.number().int().describe('Requests that it went through; 0 where it was done before'), erasedAt: instant });

export const customerKinds = ['natural', 'legal'] as const;
export type CustomerKind = (typeof customerKinds)[number];

/** However it is written; it is kept in one form (`keptPart`). */
const checkedBy = (plain: (text: string) => string, fits: (value: string) => boolean, what: string, example: string) => z.string().trim().min(1).max(60).refine((value) => fits(plain(value))).meta({ description: what, example });

/** What is known of a customer: each part may be missing, and each is checked. */
export const customerParts = {
  code: z.string().trim().min(1).max(40).regex(/^[\p{L}\p{N}][\p{L}\p{N} ._/-]*$/u).describe('Code of the customer in the company’s books; no two have the same'),
  phone,
  nationalId: checkedBy(plainNumber, isNationalId, 'National id of a natural person, ten digits', '0084575948'),
  foreignId: checkedBy(plainNumber, isForeignId, 'Code or passport of a foreigner', 'A12345678'),
  legalId: checkedBy(plainNumber, isLegalId, 'Id of a legal person, eleven digits', '10380284790'),
  economicNo: checkedBy(plainNumber, isEconomicNo, 'Number as a tax payer', '411111111111'),
  iban: checkedBy(ibanOf, isIban, 'Account, as IBAN', 'IR580540105180021273113007'),
  postalCode: checkedBy(plainNumber, isPostalCode, 'Postal code, ten digits', '1193653471'),
  province: text(60).describe('Province'), city: text(60).describe('City'), address: text(500).describe('Postal address'),
  subscriptionNo: text(40).describe('Number of their subscription'),
} as const;
export type CustomerPart = keyof typeof customerParts;
export const customerPartNames = Object.keys(customerParts) as [CustomerPart, ...CustomerPart[]];

const plains: Partial<Record<CustomerPart, (text: string) => string>> = { nationalId: plainNumber, foreignId: plainNumber, legalId: plainNumber, economicNo: plainNumber, iban: ibanOf, postalCode: plainNumber };
/** A part in the one form in which it is kept and compared. */
export const keptPart = (part: CustomerPart, value: string): string => plains[part]?.(value) ?? value.trim();

const given = Object.fromEntries(Object.entries(customerParts).map(([part, schema]) => [part, (schema as z.ZodType<string>).nullable().optional()])) as { [P in CustomerPart]: z.ZodOptional<z.ZodNullable<z.ZodType<string>>> };
/** What is not named stays; null takes it away. What is masked for whoever changes it is not sent. */
export const customerChange = z.strictObject({ kind: z.enum(customerKinds).optional().describe('A person, or a company'), name: text(200).optional().describe('Name of the customer'), areaId: id.nullable().optional().describe('Where they are, of the list of areas; null: not said'), groupIds: z.array(id).max(20).optional().describe('Groups of customers that they belong to'), ...given });
export type CustomerChange = z.infer<typeof customerChange>;
export const newCustomer = customerChange.extend({ kind: z.enum(customerKinds).describe('A person, or a company'), name: text(200).describe('Name of the customer') });
export type NewCustomer = z.infer<typeof newCustomer>;

const customerFilters = {
  q: z.string().max(100).optional().describe('Part of a name; of a phone number for whoever sees these; code, legal id, economic number or subscription'),
  kind: z.enum(customerKinds).optional().describe('Only people, or only companies'),
  area: id.optional().describe('Only those of this area, and of what lies below it'), group: id.optional().describe('Only those of this group'),
};
export const customerQuery = pageQuery.extend(customerFilters);
export const customerExportQuery = z.object(customerFilters);
export type CustomerFilters = z.infer<typeof customerExportQuery>;
export const customerRow = z.object({
  id, kind: z.enum(customerKinds).describe('A person, or a company'), name: z.string().describe('Name of the customer'), phone: z.string().nullable(), code: z.string().nullable().describe('Code in the company’s books; null: none'), city: z.string().nullable().describe('City; null: not known'),
  area: term.nullable().describe('Where they are; null: not said'), groups: z.array(term).describe('Groups that they belong to'),
  agent: z.string().nullable().describe('Name of the agency whose customer it is; null: the company’s own'), lastContactAt: instant.nullable().describe('When they last brought something; null: never'), erasedAt: instant.nullable().describe('When their data was erased; null: it is there'), createdAt: instant,
});
export type CustomerRow = z.infer<typeof customerRow>;

const part = z.string().nullable();
export const customerDetail = customerRow.extend({
  legalId: part.describe('Id of a legal person; null: none'), economicNo: part.describe('Number as a tax payer; null: none'), province: part.describe('Province; null: not known'), subscriptionNo: part.describe('Number of their subscription; null: none'),
  nationalId: part.describe('Its last four digits; null: none is known'), foreignId: part.describe('The end of it; null: none is known'), iban: part.describe('The end of it; null: none is known'),
  postalCode: part.describe('Masked for whoever may not see it; null: not known'), address: part.describe('Masked for whoever may not see it; null: not known'),
  reveal: z.array(z.enum(personalFields)), mayChange: z.boolean(), mayErase: z.boolean().describe('Whether I may erase their data'), revision: z.string(),
});
export type CustomerDetail = z.infer<typeof customerDetail>;

/** A device that is theirs, or that they have brought. */
export const customerDevice = z.object({
  unitId: id.nullable().describe('The unit in the bank of serials; null: it is not in there'), serial: z.string().nullable(), device: z.string(), soldOn: z.string().nullable().describe('When it was sold; null: not known'), requests: z.number().int().describe('How often they brought it'), lastAt: instant.nullable().describe('When they last brought it; null: never'),
});
export type CustomerDevice = z.infer<typeof customerDevice>;
export const customerDevices = z.object({ items: z.array(customerDevice).describe('At most a hundred, the last brought first') });
export const customerReveal = z.strictObject({ field: z.enum(personalFields).exclude(['pass-code']).describe('What is to be shown'), reason: text(300).optional().describe('Why, for the record') });
