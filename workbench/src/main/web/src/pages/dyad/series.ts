// The two-way series of a pair: by bucket of days, direction and quad category.
import { QUADS, type Account, type Quad } from '../../shared/api';

export type Unit = 'day' | 'week' | 'month';
export type Direction = 'ab' | 'ba';
export type Cell = { start: string; direction: Direction; quad: Quad; count: number; flow: number };
export type Bucket = { start: string; end: string; ab: number[]; ba: number[]; flow: { ab: number; ba: number } };

const DAY = 86_400_000;
export const time = (day: string) => Date.parse(day + 'T00:00:00Z');
export const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

/** The first day of the bucket that holds the day. Weeks begin on Monday. */
export function floor(day: string, unit: Unit): string {
  if (unit === 'month') return day.slice(0, 7) + '-01';
  if (unit === 'day') return day;
  const at = time(day);
  return iso(at - ((new Date(at).getUTCDay() + 6) % 7) * DAY);
}

/** The first day of the next bucket. */
export function next(start: string, unit: Unit): string {
  if (unit !== 'month') return iso(time(start) + (unit === 'week' ? 7 : 1) * DAY);
  const [year = 0, month = 0] = start.split('-').map(Number);
  return iso(Date.UTC(year, month, 1));
}

/** Buckets without a gap from the first to the last. */
export function buckets(all: Cell[], unit: Unit): Bucket[] {
  if (all.length === 0) return [];
  const starts = all.map(({ start }) => start).sort();
  const last = starts.at(-1)!;
  const found = new Map<string, Bucket>();
  for (let start = starts[0]!; start <= last; start = next(start, unit)) {
    found.set(start, { start, end: iso(time(next(start, unit)) - DAY), ab: [0, 0, 0, 0], ba: [0, 0, 0, 0], flow: { ab: 0, ba: 0 } });
  }
  for (const { start, direction, quad, count, flow } of all) {
    const bucket = found.get(start);
    if (!bucket) continue;
    bucket[direction][QUADS.indexOf(quad)]! += count;
    bucket.flow[direction] += flow;
  }
  return [...found.values()];
}

/** From the first day to the last of what an account tells; of an import it lists the earliest events only, but has all months. */
export function span({ months, events, source }: Account): [string, string] | null {
  const days = events.flatMap(({ date_start }) => date_start ?? []).sort();
  const whole = months.map(({ month }) => month + '-01').sort();
  if (source === 'demarche' || !whole.length) return days.length ? [days[0]!, days.at(-1)!] : null;
  return [whole[0]!, iso(time(next(whole.at(-1)!, 'month')) - DAY)];
}

/** The unit at which bars neither crowd nor vanish. */
export function fitting(first: string, last: string): Unit {
  const days = (time(last) - time(first)) / DAY;
  return days <= 92 ? 'day' : days <= 1100 ? 'week' : 'month';
}

/** A round number at or above the value, for the end of an axis. */
export function ceiling(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  return [1, 2, 3, 4, 5, 6, 8, 10].map((factor) => factor * power).find((round) => round >= value) ?? value;
}
