// A scenario as the page keeps it: read from the address and written there, sent to the server, saved as the file that `demarche what-if` reads.
import { get, post, type Claim } from '../../shared/api';
import type { Place, Query } from '../../shared/router.svelte';

export type Input = { series: string; amount: string };
/** One value, or low and high (all equally likely), or low, likely, high. */
export type Elasticity = { of: string; on: string; value: number[] };
export type RecordChange = { table: string; where?: object; set?: object; add?: object; remove?: boolean };
export type Scenario = {
  title: string;
  from: string;
  to: string;
  source: string;
  about: string[];
  inputs: Input[];
  elasticities: Elasticity[];
  records: RecordChange[];
  draws: number;
  seed: number;
  /** Whether ideal points are estimated anew where votes are set. */
  ideal: boolean;
};

export type Kind = 'price' | 'gdp' | 'exports' | 'imports' | 'trade' | 'memberships' | 'alliance' | 'figure' | 'events' | 'vote';
export type Settable = {
  series: string;
  kind: Kind;
  value: number | null;
  vote: string | null;
  about: string | null;
  unit: string;
  first: string;
  last: string;
  n: number;
  elastic: boolean;
};
export type RecordTable = { table: string; columns: { name: string; needed: boolean }[] };
export type Choices = { from: string; to: string; source: string | null; about: string[]; inputs: Settable[]; measures: string[]; tables: RecordTable[] };

export type Moved = {
  measure: string;
  a: string;
  b: string | null;
  period: string;
  today: number | null;
  today_low: number | null;
  today_high: number | null;
  value: number | null;
  low: number | null;
  high: number | null;
  interval: string | null;
  drawn_low: number | null;
  drawn_high: number | null;
  /** On what that is set it rests. */
  inputs: string[];
  unit: string;
  n: number;
  note: string;
};
export type Result = {
  title: string;
  from: string;
  to: string;
  source: string | null;
  draws: number;
  seed: number;
  about: string[];
  measures: string[];
  inputs: Input[];
  records: RecordChange[];
  rows: { series: string; row: string; today: string | null; value: string | null }[];
  elasticities: { of: string; on: string; low: number; likely: number; high: number; peaked: boolean }[];
  moved: Moved[];
  still: number;
  claims: { condition_now_holds: boolean; today: Claim; then: Claim }[];
};

export const DRAWS = 100;

/** @param filters as `query` writes them */
export const choices = (filters: string, signal?: AbortSignal) => get<Choices>(`/api/v1/scenarios${filters}`, {}, signal);
export const workOut = (body: string, part: 'measures' | 'claims', signal?: AbortSignal) => post<Result>(`/api/v1/scenarios?part=${part}`, body, 'application/json', signal);
export const open = (toml: string) => post<Result>('/api/v1/scenarios', toml, 'application/toml');

/** What the address says; a part of it that means nothing is passed over. */
export function read(place: Place, year: string, about: string[]): Scenario {
  const many = (name: string) => place.query.getAll(name);
  // 'about' is what the evidence that is open is called; older addresses have the states there
  const states = many(place.query.has('state') ? 'state' : 'about').filter((code) => /^[A-Z]{3}$/.test(code));
  const asked = place.get('year', place.get('from') ? '' : year);
  return {
    title: place.get('title'),
    from: asked ? `${asked}-01-01` : place.get('from'),
    to: asked ? `${asked}-12-31` : place.get('to', place.get('from')),
    source: place.get('source'),
    about: states.length ? states : about,
    inputs: many('set').flatMap((text) => {
      const at = text.lastIndexOf('=');
      return at < 1 ? [] : [{ series: text.slice(0, at), amount: text.slice(at + 1) }];
    }),
    elasticities: many('move').flatMap((text) => {
      const [of = '', on = '', ...value] = text.split('|');
      return of && on && value.length ? [{ of, on, value: value.map(Number) }] : [];
    }),
    records: many('record').flatMap((text) => {
      try {
        return [JSON.parse(text) as RecordChange];
      } catch {
        return [];
      }
    }),
    draws: Number(place.get('draws')) || DRAWS,
    seed: Number(place.get('seed', '1')) || 0,
    ideal: place.get('ideal') === 'yes',
  };
}

const wholeYear = ({ from, to }: Scenario) => from.slice(0, 4) === to.slice(0, 4) && from.endsWith('-01-01') && to.endsWith('-12-31');

/** How the address says it. */
export const written = (scenario: Scenario): Query => ({
  title: scenario.title,
  year: wholeYear(scenario) ? scenario.from.slice(0, 4) : null,
  from: wholeYear(scenario) ? null : scenario.from,
  to: wholeYear(scenario) ? null : scenario.to,
  source: scenario.source,
  state: scenario.about,
  set: scenario.inputs.map(({ series, amount }) => `${series}=${amount}`),
  move: scenario.elasticities.map(({ of, on, value }) => [of, on, ...value].join('|')),
  record: scenario.records.map((record) => JSON.stringify(record)),
  draws: scenario.draws === DRAWS ? null : scenario.draws,
  seed: scenario.seed === 1 ? null : scenario.seed,
  ideal: scenario.ideal ? 'yes' : null,
});

/** What a file of the command line holds, as the server understood it. */
export const taken = (result: Result): Scenario => ({
  title: result.title,
  from: result.from,
  to: result.to,
  source: result.source ?? '',
  about: result.about,
  inputs: result.inputs,
  elasticities: result.elasticities.map(({ of, on, low, likely, high, peaked }) => ({ of, on, value: low === high ? [low] : peaked ? [low, likely, high] : [low, high] })),
  records: result.records,
  draws: result.draws,
  seed: result.seed,
  ideal: false,
});

/** Whether another draw gives another answer. */
export const drawn = ({ inputs, elasticities }: Scenario) => elasticities.some(({ value }) => value.length > 1) || inputs.some(({ series }) => /^(aid|events) /.test(series));

const votes = ({ inputs, records }: Scenario) => inputs.some(({ series }) => series.startsWith('vote ')) || records.some(({ table }) => /^(votes|roll_calls)$/.test(table));

/** Ideal points take a minute; without them every other measure is asked for by its name. */
const measures = (scenario: Scenario, all: string[]) => (votes(scenario) && !scenario.ideal ? all.filter((name) => !name.startsWith('ideal-point')) : []);

/** As the server reads it; empty where nothing is set. */
export function body(scenario: Scenario, all: string[]): string {
  const { title, from, to, source, about, inputs, elasticities, records, draws, seed } = scenario;
  if (inputs.length + records.length === 0) return '';
  const wanted = measures(scenario, all);
  return JSON.stringify({
    ...(title && { title }), from, to, ...(source && { source }), about, ...(wanted.length && { measures: wanted }), draws, seed,
    inputs: Object.fromEntries(inputs.map(({ series, amount }) => [series, amount])),
    elasticity: elasticities,
    record: records,
  });
}

const text = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : Array.isArray(value) ? `[${value.map(text).join(', ')}]` : value && typeof value === 'object' ? table(value) : String(value);
const table = (value: object): string => `{ ${Object.entries(value).map(([key, each]) => `${key} = ${text(each)}`).join(', ')} }`;

/** The file that `demarche what-if` reads. */
export function toml(scenario: Scenario, all: string[]): string {
  const { title, source, about, inputs, elasticities, records, draws, seed } = scenario;
  const wanted = measures(scenario, all);
  const lines = [
    title && `title = ${text(title)}`,
    wholeYear(scenario) ? `year = ${scenario.from.slice(0, 4)}` : `from = ${scenario.from}\nto = ${scenario.to}`,
    source && `source = ${text(source)}`,
    about.length && `about = ${text(about)}`,
    wanted.length && `measures = ${text(wanted)}`,
    `draws = ${draws}`,
    `seed = ${seed}`,
    inputs.length && '\n[inputs]',
    ...inputs.map(({ series, amount }) => `${text(series)} = ${text(amount)}`),
    ...elasticities.map(({ of, on, value }) => `\n[[elasticity]]\nof = ${text(of)}\non = ${text(on)}\nvalue = ${text(value)}`),
    ...records.map((record) => `\n[[record]]\n${Object.entries(record).map(([key, value]) => `${key} = ${text(value)}`).join('\n')}`),
  ];
  return lines.filter(Boolean).join('\n') + '\n';
}

/** The states that a series is about. */
export const states = (series: string) => series.split(' ').filter((word) => /^[A-Z]{3}$/.test(word));
