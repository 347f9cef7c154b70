// What the server answers; the shapes are those of /openapi.yaml.

export type Span = { start: number; end: number };
export type MaybeSpan = { start: number | null; end: number | null };

export type Actor = MaybeSpan & {
  code: string;
  country: string | null;
  sector: string[];
  name: string | null;
  office: string | null;
  entity_text: string;
};

export type Attribution = MaybeSpan & { source: Actor; verb: string; certainty: string };
export type Place = Span & { name: string; country: string; latitude: number | null; longitude: number | null; level: string; text: string };
export type Quad = 'verbal cooperation' | 'material cooperation' | 'verbal conflict' | 'material conflict';
export type Stance = 'actual' | 'historical' | 'future' | 'hypothetical' | 'negation';

export type Event = Span & {
  id: string;
  date: string | null;
  date_start: string | null;
  date_end: string | null;
  date_granularity: string | null;
  date_basis: 'stated' | 'published' | null;
  date_text: string | null;
  date_span: Span | null;
  actor: Actor[];
  event: string;
  mode: string | null;
  context: string[];
  quad: Quad;
  score: number;
  cameo: string;
  goldstein: number;
  recipient: Actor[];
  place: Place | null;
  stance: Stance;
  attribution: Attribution[];
  text: string;
  trigger: (Span & { text: string | null })[];
};

export type Source = {
  id: string;
  title: string;
  publisher: string | null;
  published: string | null;
  address: string | null;
};
export type Entry = Event & { document: Source };
export type Sum = { actor: string; recipient: string; quad: Quad; n: number; distinct: number; plover: number; goldstein: number };
export type MonthMeasure = { name: string; actor: string; recipient: string; value: number | null; unit: string; n: number; rows: string[] };
export type Country = { code: string; name: string };
export type Account = {
  a: Country;
  b: Country;
  from: string | null;
  to: string | null;
  sums: Sum[];
  measures: MonthMeasure[];
  /** Those with events that happened, in the order of time. */
  months: { month: string; measures: MonthMeasure[] }[];
  events: Entry[];
  source: string;
};
export type Article = Source & { author: string | null; language: string; topics: string[]; text: string; headline: Span | null; events: Event[] };
export type Summary = {
  documents: number;
  events: number;
  first: string | null;
  last: string | null;
  publishers: { name: string; documents: number }[];
  countries: (Country & { events: number })[];
  dyads: { a: string; b: string; events: number }[];
  names: Record<string, string>;
};


/** What the server said against a question: the field it is about and what to do, where it tells. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly field: string | null = null,
  ) {
    super(message);
  }
}

type Problem = { title?: string; detail?: string; field?: string | null };
export type Filters = Record<string, string | string[] | number | null | undefined>;

export function query(filters: Filters): string {
  const pairs = Object.entries(filters).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).filter((each) => each !== null && each !== undefined && each !== '').map((each) => [name, String(each)]),
  );
  const text = new URLSearchParams(pairs).toString();
  return text ? '?' + text : '';
}

/** Events that came in a list, whose evidence opens without being asked for; what is sent to the server may change them. */
const listed = new Map<string, Entry>();
const LISTED = 5000;

async function listing<T extends { events: Entry[] }>(asked: Promise<T>): Promise<T> {
  const answer = await asked;
  if (listed.size > LISTED) listed.clear();
  for (const each of answer.events) listed.set(each.id, each);
  return answer;
}

/** Asks the server. A page that is left asks no more: give the signal of its AbortController. */
export async function get<T>(path: string, filters: Filters = {}, signal?: AbortSignal): Promise<T> {
  return answer<T>(() => fetch(path + query(filters), { signal: signal ?? null, headers: { Accept: 'application/json' } }));
}

export async function post<T>(path: string, body: string, type = 'application/json', signal?: AbortSignal): Promise<T> {
  listed.clear();
  return answer<T>(() => fetch(path, { method: 'POST', body, signal: signal ?? null, headers: { 'Content-Type': type, Accept: 'application/json' } }));
}

let unknown = () => {};

/** Has somebody told when the server does not know any more who asks. */
export function whenUnknown(tell: () => void) {
  unknown = tell;
}

async function answer<T>(ask: () => Promise<Response>): Promise<T> {
  let response: Response;
  try {
    response = await ask();
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new Refused('Demarche does not answer: is ./demarche serve still running?', 0);
  }
  const body = (await response.json().catch(() => null)) as T | Problem | null;
  if (response.ok && body !== null) return body as T;
  if (response.status === 401) unknown();
  const problem = (body ?? {}) as Problem;
  const words = problem.detail ?? problem.title ?? `The server answered ${response.status}`;
  throw new Refused(words, response.status, problem.field ?? null);
}

/** A page of a list, and where the next begins. */
export type Paged<T> = { items: T[]; next: string | null };

export const QUADS: Quad[] = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];

export const summary = () => get<Summary>('/api/v1/summary');
export const document = (id: string) => get<Article>(`/api/v1/documents/${encodeURIComponent(id)}`);
export const event = async (id: string) => listed.get(id) ?? get<Entry>(`/api/v1/events/${encodeURIComponent(id)}`);
export const account = (a: string, b: string, filters: Filters, signal?: AbortSignal) => listing(get<Account>(`/api/v1/accounts/${a}/${b}`, filters, signal));

export type Value = {
  measure: string;
  a: string;
  b: string | null;
  period: string;
  value: number | null;
  low: number | null;
  high: number | null;
  interval: string | null;
  unit: string;
  n: number;
  note: string;
  rows: string[];
};
export type DayLine = { group: string; now: Value; before: Value | null };
export type DayAccount = {
  on: string;
  window: { from: string; to: string };
  before: { from: string; to: string };
  measures: DayLine[];
  roll_calls: { id: string; day: string; resolution: string; a: string; b: string }[];
  precedents: Entry[];
};
export type Flow = { start: string; actor: string; recipient: string; quad: Quad; count: number; flow: number };
export type PartnerRow = { code: string; name: string; reports: number; cooperation: number; conflict: number; first: string; last: string };
export type Leader = { list: string; country: string; person: string; office: string; first: string; last: string | null };
export type SourceRow = { name: string; events: number; first: string | null; last: string | null };
export type Timeline = { source: string; unit: string; items: Flow[] };
export type Driver = { actor: string; recipient: string; type: string; quad: Quad; before: number; behind: number; rows: string[] };
export type Change = {
  kind: 'break' | 'day' | 'week';
  a: string;
  b: string;
  source: string;
  on: string;
  earliest: string;
  latest: string;
  from: string;
  to: string;
  p: number;
  gain: number | null;
  quad: Quad;
  before: number;
  behind: number;
  rows: string[];
  levels?: { quad: Quad; weekly_before: number; weekly_behind: number }[];
  drivers?: Driver[];
  records?: { day: string; text: string }[];
};
export type Forecast = {
  source: string;
  issued: string;
  actor: string;
  recipient: string;
  quad: number;
  measured: string;
  weeks: number;
  mean: number;
  median: number;
  low: number;
  high: number;
  outcome: number | null;
};
export type Claim = {
  id: string;
  by: string | null;
  outlet: string | null;
  published: string | null;
  countries: string[];
  claim: string;
  condition: string | null;
  modality: string;
  probability: number | null;
  until: string | null;
  statement: string;
  outcome: string;
  why: string;
  evidence: string[];
};

const pair = (a: string, b: string) => `${encodeURIComponent(a)}/${encodeURIComponent(b)}`;
export const accountOn = (a: string, b: string, on: string, filters: Filters, signal?: AbortSignal) =>
  get<DayAccount>(`/api/v1/accounts/${pair(a, b)}`, { on, ...filters }, signal);
export const timeline = (a: string, b: string, filters: Filters, signal?: AbortSignal) => get<Timeline>(`/api/v1/accounts/${pair(a, b)}/timeline`, filters, signal);
export const partners = (code: string, filters: Filters, signal?: AbortSignal) =>
  get<Paged<PartnerRow> & { total: number }>(`/api/v1/actors/${encodeURIComponent(code)}/partners`, filters, signal);
export const records = <Row>(table: string, filters: Filters, signal?: AbortSignal) => get<Paged<Row> & { total: number }>(`/api/v1/records/${table}`, filters, signal);
export const sources = (signal?: AbortSignal) => get<Paged<SourceRow>>('/api/v1/sources', {}, signal);
export const changes = (filters: Filters, signal?: AbortSignal) => get<Paged<Change>>('/api/v1/changes', filters, signal);
export const measure = (name: string, filters: Filters, signal?: AbortSignal) => get<Paged<Value>>(`/api/v1/measures/${encodeURIComponent(name)}`, filters, signal);
export const forecasts = (a: string, b: string, filters: Filters, signal?: AbortSignal) => get<Paged<Forecast>>(`/api/v1/forecasts/${pair(a, b)}`, filters, signal);
export const claims = (filters: Filters, signal?: AbortSignal) => get<Paged<Claim>>('/api/v1/claims', filters, signal);
export const events = (filters: Filters, signal?: AbortSignal) => listing(get<{ total: number; events: Entry[]; next: string | null }>('/api/v1/events', filters, signal));
