// Events of any source page by page.
import { get, type Entry, type Filters } from '../../shared/api';

export type EventPage = { total: number; events: Entry[]; next: string | null };

export const events = (filters: Filters, signal: AbortSignal) => get<EventPage>('/api/v1/events', filters, signal);
