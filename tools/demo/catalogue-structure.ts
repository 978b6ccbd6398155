import { families, itemId, items, partCode, productCode, serviceCode } from './catalogue';
import { groupOf, termId } from './catalogue-lists';

type Row = Record<string, unknown>;
const line = (parent: string, child: string, quantity: number, position: number): Row => ({ parent_id: itemId(parent), child_id: itemId(child), quantity, position });
/** What every board carries. */
const onBoard = [['P-FUSE-10A', 2], ['P-RLY-12V', 3], ['P-CAP-450', 1], ['P-VAR-14D', 2]] as const;

/** Products are made of the parts of their family, and boards of what is on them. */
export const bomRows = (): Row[] => [
  ...families.flatMap((family) => family.models.flatMap((_model, index) => family.parts.map(([key], at) => line(productCode(family, index), partCode(family, key), 1, at + 1)))),
  ...families.flatMap((family) => family.parts.filter(([key]) => key === 'PCB').flatMap(([key]) => onBoard.map(([part, quantity], at) => line(partCode(family, key), part, quantity, at + 1)))),
];

const ofFamilies = families.flatMap((family) => family.services.map(([key]) => ({ code: serviceCode(family, key), family, minutes: family.faults.find(({ service }) => service === key)?.minutes ?? 45 })));
const known = new Set(ofFamilies.map(({ code }) => code));
/** Services are done on the kind of device of their family, the general ones on all. */
export const serviceRows = (): { definitions: Row[]; goods: Row[] } => ({
  definitions: [
    ...ofFamilies.map(({ code, family, minutes }) => ({ item_id: itemId(code), group_id: termId('service-group', groupOf(family)), job_type_id: termId('job-type', 'WORKSHOP'), standard_minutes: minutes })),
    ...items.filter(({ kind, code }) => kind === 'service' && !known.has(code)).map(({ code }) => ({ item_id: itemId(code), group_id: termId('service-group', 'GENERAL'), job_type_id: null, standard_minutes: 30 })),
  ],
  goods: ofFamilies.map(({ code, family }) => ({ service_id: itemId(code), kind_id: termId('product-kind', family.code), item_id: null })),
});
