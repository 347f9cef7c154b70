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
export type Place = Span & { name: string; country: string; level: string; text: string };
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
export type Measure = { name: string; actor: string; recipient: string; value: number | null; unit: string; n: number; rows: string[] };
export type Country = { code: string; name: string };
export type Account = {
  a: Country;
  b: Country;
  from: string | null;
  to: string | null;
  sums: Sum[];
  measures: Measure[];
  events: Entry[];
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
};

async function get<T>(path: string): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path);
  } catch {
    throw new Error('Demarche does not answer: is ./demarche serve still running?');
  }
  const body = await response.json();
  if (!response.ok) throw new Error(body.error);
  return body as T;
}

export const QUADS: Quad[] = ['verbal cooperation', 'material cooperation', 'verbal conflict', 'material conflict'];

export const summary = () => get<Summary>('/api/summary');
export const document = (id: string) => get<Article>(`/api/documents/${encodeURIComponent(id)}`);
export function account(a: string, b: string, from: string, to: string): Promise<Account> {
  const query = new URLSearchParams();
  if (from) query.set('from', from);
  if (to) query.set('to', to);
  return get<Account>(`/api/account/${a}/${b}?${query}`);
}
