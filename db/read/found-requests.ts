import { mayAtAll } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';

/** Whether a search may find somebody by their number: to whom numbers are masked it would tell whether a guess is right. */
const findsPhones = (actor: UserActor): boolean => mayAtAll(actor, 'personal.phone') || mayAtAll(actor, 'personal.reveal');

/** What of a customer (`p`) a search looks into. */
export const customerWords = (actor: UserActor): string => (findsPhones(actor) ? 'p.search' : 'zamen_normalise(p.name)');

/** The rows `h` of a call of `zamen_request_matches`, as far as this reader may find them by that pattern. */
export const foundRequests = (actor: UserActor, call: string, pattern: string): string => (findsPhones(actor) ? `${call} h`
  : `(select f.* from ${call} f join service_request r on r.id = f.id left join party p on p.id = r.customer_id where r.search like ${pattern} or zamen_normalise(p.name) like ${pattern}) h`);
