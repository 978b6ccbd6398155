import { mayAtAll } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';

/** Whether a search may find somebody by their number: to whom numbers are masked it would tell whether a guess is right. */
export const findsPhones = (actor: UserActor): boolean => mayAtAll(actor, 'personal.phone') || mayAtAll(actor, 'personal.reveal');

/** What of a customer (`p`) a search looks into. */
export const customerWords = (actor: UserActor): string => (findsPhones(actor) ? 'p.search' : 'zamen_normalise(p.name)');

/** The call of a search function with its parameters, as far as this reader may find anything by a number. */
export const searchFor = (actor: UserActor, name: 'zamen_request_matches' | 'zamen_party_matches', parameters: string): string => `${name}(${parameters}, by_phone => ${findsPhones(actor)})`;
