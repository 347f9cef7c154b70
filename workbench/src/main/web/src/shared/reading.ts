// Where the reader shows an event in its document.
import type { Entry } from './api';
import { address, type Query } from './router.svelte';

/** The event's id within its document: e1 of a1#e1. */
export const within = (entry: Pick<Entry, 'id' | 'document'>): string => entry.id.slice(entry.document.id.length + 1);

/** The address of the reader, with the event chosen. */
export const reading = (entry: Pick<Entry, 'id' | 'document'>, choices: Query = {}): string =>
  address('read', [entry.document.id], { event: within(entry), ...choices });

/** The document that an event of the ledger stands in, and its id there; null where the id is none of such an event. */
export function parts(id: string): { document: string; event: string } | null {
  const at = id.lastIndexOf('#');
  return at < 1 ? null : { document: id.slice(0, at), event: id.slice(at + 1) };
}
