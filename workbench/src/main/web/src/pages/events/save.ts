// All events of a list as one table, however many pages they come in.
import type { Filters } from '../../shared/api';
import { EVENT_HEADER, eventRow } from '../../shared/eventColumns';
import { csvText, saveText } from '../../shared/export';
import { events, type EventPage } from './api';

const PAGE = 1000;

/** @param told called with how many are there so far */
export async function saveEvents(filters: Filters, told: (rows: number) => void, signal: AbortSignal) {
  const text = [csvText(EVENT_HEADER, [])];
  let rows = 0;
  let cursor: string | null = null;
  do {
    const page: EventPage = await events({ ...filters, limit: PAGE, cursor }, signal);
    text.push(csvText([], page.events.map(eventRow)).replace(/^\n/, ''));
    rows += page.events.length;
    told(rows);
    cursor = page.next ?? null;
  } while (cursor);
  saveText('events.csv', text.join(''));
}
