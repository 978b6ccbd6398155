/** What is wrong with a device of the family, from the customer's words to what was done. Parts and service are keys of the same family. */
export interface Fault { words: readonly string[]; findings: string; done: string; parts: readonly string[]; service: string; minutes: number }

type Priced = readonly [key: string, fa: string, en: string, millionRial: number];
/** A kind of device: its models, parts and services, and what happens to it. Prices in million rial. */
export interface Family {
  code: string; fa: string; en: string; workshop: 'HOM' | 'ELC';
  models: readonly (readonly [brand: string, model: string, millionRial: number])[];
  parts: readonly Priced[]; services: readonly Priced[]; accessories: readonly string[]; faults: readonly Fault[];
}
