import { dayOf, endOf, numberOf } from './days';
import type { Day, PlanTerms, UnitDates } from './terms';

/** `event`: the day of what the plan starts with; `sale`: that was before the sale; `latest-start`: it came, or will come, too late. */
export type Start = { on: Day; because: 'event' | 'sale' | 'latest-start' } | { on: null; because: 'no-event' };

/**
 * When the time of a plan begins for a unit: with its event, never before the sale; past the latest start it is the latest start. Without the event it
 * begins by itself on the latest start. A plan that runs from production however late the sale says so by a latest start of no time after production.
 */
export function startOf(terms: Pick<PlanTerms, 'calendar' | 'startBasis' | 'latestStart'>, dates: UnitDates): Start {
  const sale = dates.soldOn ?? dates.leftOn ?? null;
  const event = { production: dates.madeOn, sale, invoice: dates.invoicedOn, activation: dates.activatedOn }[terms.startBasis] ?? null;
  const anchor = terms.latestStart && (terms.latestStart.after === 'production' ? dates.madeOn : sale);
  const latest = anchor ? dayOf(endOf(numberOf(anchor), terms.latestStart!.length, terms.calendar)) : null;
  if (!event) return latest ? { on: latest, because: 'latest-start' } : { on: null, because: 'no-event' };
  const on = sale && sale > event ? sale : event;
  if (latest && on > latest) return { on: latest, because: 'latest-start' };
  return { on, because: on === event ? 'event' : 'sale' };
}
