import type { Actor, Entry, Source, Stance } from './api';

/** One event and all that tell it alike: same type, first day, countries on both sides and stance. */
export type Story = { key: string; first: Entry; reports: Entry[] };

const countries = (actors: Actor[]) => [...new Set(actors.map((actor) => actor.country ?? ''))].sort().join('+');

/** Reports put together, the first published in front; in the order of the ledger. One without a day stays apart. */
export function stories(entries: Entry[]): Story[] {
  const alike = new Map<string, Story>();
  for (const entry of entries) {
    const key = entry.date_start
      ? [entry.event, entry.date_start, countries(entry.actor), countries(entry.recipient), entry.stance].join('|')
      : entry.id;
    const story = alike.get(key);
    if (story) story.reports.push(entry);
    else alike.set(key, { key, first: entry, reports: [entry] });
  }
  return [...alike.values()].map(({ key, reports }) => {
    const byDay = reports.toSorted((x, y) => (x.document.published ?? '9').localeCompare(y.document.published ?? '9'));
    return { key, first: byDay[0]!, reports: byDay };
  });
}

export const happened = (stance: Stance) => stance === 'actual' || stance === 'historical';
export const cooperative = (entry: { quad: string }) => entry.quad.endsWith('cooperation');

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const showDay = (iso: string) => day.format(new Date(iso + 'T00:00:00Z'));

/** A stretch of days: 24 Feb – 2 Mar 2014. */
export const showDays = (start: string, end: string) =>
  start === end ? showDay(start) : day.formatRange(new Date(start + 'T00:00:00Z'), new Date(end + 'T00:00:00Z'));

/** The time, as exactly as it is known. */
export function showDate(event: Pick<Entry, 'date_start' | 'date_end' | 'date_granularity'>): string {
  const { date_start: start, date_end: end } = event;
  if (!start || !end) return 'undated';
  const year = start.slice(0, 4);
  switch (event.date_granularity) {
    case 'month':
      return month.format(new Date(start + 'T00:00:00Z'));
    case 'quarter':
      return `${Math.ceil(Number(start.slice(5, 7)) / 3)}. quarter ${year}`;
    case 'year':
      return year;
    case 'decade':
      return `${year.slice(0, 3)}0s`;
    default:
      return showDays(start, end);
  }
}

const listed = new Intl.ListFormat('en-GB');

const STATELESS = new Set(['IGO', 'NGO', 'IMG', 'MNC']);

/** Whom an actor stands for: its state, or, where it belongs to none, itself. */
export const party = ({ country: code, name, entity_text }: Actor, country: (code: string) => string): string =>
  code && !STATELESS.has(code) ? country(code) : (name ?? entity_text);

/** The parties of a side, each once. */
export const side = (actors: Actor[], country: (code: string) => string): string =>
  listed.format([...new Set(actors.map((actor) => party(actor, country)))]);

/** Those acted upon who do not act themselves. */
export const others = (event: Pick<Entry, 'actor' | 'recipient'>): Actor[] =>
  event.recipient.filter((other) => !event.actor.some((actor) => actor.code === other.code && actor.name === other.name));

/** Whether all who take part act together, so that nobody is only acted upon. */
export const mutual = (event: Pick<Entry, 'actor' | 'recipient' | 'quad'>): boolean => event.actor.length > 1 && others(event).length === 0 && cooperative(event);

/** Who does it to whom. Of a mutual event, in which those acted upon act too, everybody once. */
export function parties(event: Pick<Entry, 'actor' | 'recipient'>, country: (code: string) => string): [string, string | null] {
  const actors = side(event.actor, country) || '—';
  const recipients = others(event);
  return [actors, recipients.length ? side(recipients, country) : null];
}

/** The outlet's name; where it gives none, that of its site. */
export function outlet({ document: { publisher, address, id } }: { document: Pick<Source, 'publisher' | 'address' | 'id'> }): string {
  return publisher ?? (address && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : id);
}
export const outlets = (story: Story) => [...new Set(story.reports.map(outlet))];

/** 1.5 with its sign, a true minus among them. */
export const signed = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '') + Math.abs(value).toFixed(1);
