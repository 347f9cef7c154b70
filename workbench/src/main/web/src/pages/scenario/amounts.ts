// What a slider says: how far from today, in per cent or, for shares, in points.
import { figure } from '../../shared/words';
import type { Kind, Settable } from './scenario';

export const points = (kind: Kind) => kind === 'exports' || kind === 'imports';

/** Ends and step of the slider of a series. */
export function reach({ kind, value }: Settable): { min: number; max: number; step: number } {
  if (points(kind)) return { min: -Math.floor(value ?? 0), max: Math.floor(100 - (value ?? 0)), step: 1 };
  return { min: -100, max: 100, step: kind === 'events' ? 5 : 1 };
}

const WRITTEN = /^([+-]?)(\d+(?:\.\d+)?)\s*(%|points?)?$/;

/** What an amount makes of today's value; null where it is none that is known. */
export function then(amount: string, today: number): number | null {
  const plain = amount.trim().replace('−', '-').toLowerCase();
  if (plain === 'cut' || plain === 'end') return 0;
  const [, sign, digits, unit] = WRITTEN.exec(plain) ?? [];
  if (digits === undefined) return null;
  const size = Number(digits) * (sign === '-' ? -1 : 1);
  if (unit === '%') return today * (1 + size / 100);
  return sign ? today + size : size;
}

/** Where the slider stands. */
export function position(amount: string, { kind, value }: Settable): number {
  const today = value ?? 0;
  const after = then(amount, today);
  if (after === null) return 0;
  return points(kind) ? after - today : today === 0 ? 0 : (after / today - 1) * 100;
}

/** How a scenario writes what the slider says. */
export const amount = (at: number, kind: Kind): string => `${at < 0 ? '-' : '+'}${Math.abs(at)}${points(kind) ? ' points' : '%'}`;

const NAMES: Record<Kind, string> = {
  price: 'Prices',
  gdp: 'Gross domestic products',
  exports: 'Shares of exports',
  imports: 'Shares of imports',
  trade: 'Trade',
  memberships: 'Shared memberships',
  alliance: 'Alliances',
  figure: 'Figures',
  events: 'Events',
  vote: 'Votes',
};
export const kindName = (kind: Kind) => NAMES[kind];

/** A series in words: exports, Belarus → Russia. */
export function words(series: string, country: (code: string) => string): string {
  const [kind = '', ...rest] = series.split(' ');
  const codes = rest.filter((word) => /^[A-Z]{3}$/.test(word)).map(country);
  const others = rest.filter((word) => !/^[A-Z]{3}$/.test(word)).join(' ');
  if (codes.length === 0) return series.replace(/^price /, '').replace(/^./, (letter) => letter.toUpperCase());
  const head = kind === 'gdp' ? 'GDP' : kind === 'events' ? others : kind === 'figure' ? others : kind;
  const tail = kind === 'events' || kind === 'figure' ? '' : others;
  return `${head.replace(/^./, (letter) => letter.toUpperCase())}${tail ? ' ' + tail : ''}, ${codes.join(kind === 'memberships' || kind === 'alliance' ? ' and ' : ' → ')}`;
}

const big = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4, notation: 'compact' });

/** A value with its unit. */
export function measured(value: number | null, unit: string): string {
  if (value === null) return 'none';
  const number = Math.abs(value) >= 1e6 ? big.format(value).replace('-', '−') : figure(value);
  return unit ? `${number} ${unit}` : number;
}
