import type { Filters, Stance } from '../../shared/api';
import type { Place } from '../../shared/router.svelte';

export const TYPES = [
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
];
export const STANCES: Stance[] = ['actual', 'historical', 'future', 'hypothetical', 'negation'];

/** What narrows the list; the order apart. */
export const NAMES = ['text', 'country', 'actor', 'recipient', 'type', 'quad', 'stance', 'source', 'from', 'to'];

export function filters(place: Place): Filters {
  return { ...Object.fromEntries(NAMES.map((name) => [name, place.query.getAll(name)])), sort: place.get('sort') };
}
