import { QUADS, type Quad } from './api';
import { happened, type Story } from './stories';

export type Step = 'day' | 'week';
export type Bucket = { start: string; end: string; stories: Story[] };
export type Yardstick = 'events' | 'score';

const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
const time = (day: string) => Date.parse(day + 'T00:00:00Z');
/** The Monday of the day's week. */
const monday = (day: number) => day - ((new Date(day).getUTCDay() + 6) % 7) * DAY;

/** What happened and is known exactly enough to be put into a bucket of this size. */
function fits(story: Story, step: Step): boolean {
  const { stance, date_start: start, date_end: end } = story.first;
  if (!happened(stance) || !start || !end) return false;
  return start === end || (step === 'week' && monday(time(start)) === monday(time(end)));
}

/** Buckets without a gap from the first story to the last. */
export function buckets(all: Story[], step: Step): Bucket[] {
  const dated = all.filter((story) => fits(story, step));
  if (dated.length === 0) return [];
  const width = step === 'week' ? 7 * DAY : DAY;
  const floor = (day: string) => (step === 'week' ? monday(time(day)) : time(day));
  const starts = dated.map((story) => floor(story.first.date_start!));
  const first = Math.min(...starts);
  const result: Bucket[] = [];
  for (let start = first; start <= Math.max(...starts); start += width) {
    result.push({ start: iso(start), end: iso(start + width - DAY), stories: [] });
  }
  dated.forEach((story, i) => result[(starts[i]! - first) / width]!.stories.push(story));
  return result;
}

/** How much of a quad category a bucket holds: conflict below zero, whichever the yardstick. */
export function height(bucket: Bucket, quad: Quad, yardstick: Yardstick): number {
  const scores = bucket.stories.filter((story) => story.first.quad === quad).map((story) => story.first.score);
  if (yardstick === 'score') return scores.reduce((sum, score) => sum + score, 0);
  return quad.endsWith('cooperation') ? scores.length : -scores.length;
}

/** The step at which the bars neither crowd nor vanish. */
export function fittingStep(all: Story[]): Step {
  return buckets(all, 'day').length > 75 ? 'week' : 'day';
}

export const tally = (bucket: Bucket) =>
  QUADS.map((quad) => ({ quad, n: bucket.stories.filter((story) => story.first.quad === quad).length })).filter(({ n }) => n > 0);
