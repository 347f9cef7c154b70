// A browser draws nothing taller than some 17 million pixels, and a million rows are 30. So the bar of a very long list is shorter than the list:
// small steps move the list by as much, dragging it goes to the same part of the whole, and at rest it is put where it stands in the whole.

const TALLEST = 8_000_000;

/** How tall the whole list is, and what scrolls instead of it. */
export type Extent = { whole: number; bar: number; room: number };

/** @param room how much of it is in sight */
export const extent = (whole: number, room: number): Extent => ({ whole, bar: Math.min(whole, TALLEST), room });

const way = ({ whole, room }: Extent) => Math.max(0, whole - room);
const barWay = ({ bar, room }: Extent) => Math.max(0, bar - room);

/** Where the bar stands at a place of the list. */
export const settled = (extent: Extent, top: number): number => (extent.whole === extent.bar ? top : (top / way(extent)) * barWay(extent));

/** The place of the list when the bar was moved. */
export function moved(extent: Extent, top: number, before: number, now: number): number {
  if (extent.whole === extent.bar) return now;
  const small = Math.abs(now - before) < 2 * extent.room;
  const atEnd = now <= 0 || now >= barWay(extent) - 1;
  return Math.max(0, Math.min(way(extent), small && !atEnd ? top + now - before : (now / barWay(extent)) * way(extent)));
}
