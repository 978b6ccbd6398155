/** What the time of a plan begins with: production, sale or leaving the warehouse, the invoice to the end customer, or the first installation or activation. */
export const startBases = ['production', 'sale', 'invoice', 'activation'] as const;
export type StartBasis = (typeof startBases)[number];
export const planCalendars = ['persian', 'gregorian'] as const;
export type PlanCalendar = (typeof planCalendars)[number];
export const coverClasses = ['part', 'labour', 'travel'] as const;
export type CoverClass = (typeof coverClasses)[number];
/** `warranty` (گارانتی) is free to the customer; `paid-commitment` (وارانتی) is service at approved rates. */
export const coverKinds = ['warranty', 'paid-commitment'] as const;
export type CoverKind = (typeof coverKinds)[number];
/** What a part gets that was put in another's place: the rest of the original's time, its own months, or the longer of both. */
export const partRules = ['rest', 'own', 'longer'] as const;
export type PartRule = (typeof partRules)[number];
export const exchangeKinds = ['repair', 'part', 'unit', 'refund'] as const;
export type ExchangeKind = (typeof exchangeKinds)[number];
/** Causes of a fault that a line does not cover. */
export const exclusions = ['misuse', 'broken-seal', 'voltage', 'water', 'transport', 'installation', 'foreign-repair', 'consumable', 'disaster'] as const;
export type Exclusion = (typeof exclusions)[number];
export const usageUnits = ['km', 'hours', 'prints', 'cycles'] as const;
export type UsageUnit = (typeof usageUnits)[number];
/** Where a promise comes from; the first that covers is the one that serves. */
export const coverSources = ['recall', 'contract', 'supplier', 'repair', 'base', 'extended'] as const;
export type CoverSource = (typeof coverSources)[number];
/** Why something is not covered; where several warranties refuse, the first of these is told. */
export const noCoverCodes = ['excluded', 'lost', 'suspended', 'usage-reached', 'not-transferable', 'void', 'ended', 'not-started', 'not-activated', 'no-line', 'no-warranty'] as const;
export type NoCoverCode = (typeof noCoverCodes)[number];
