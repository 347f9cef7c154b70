// What reviewers ask of the server and tell it.
import { get, post, type Entry, type Event, type Filters, type Quad } from '../../shared/api';

export const PARTS = ['type', 'mode', 'actor', 'recipient', 'date', 'place', 'stance'] as const;
export type Part = (typeof PARTS)[number];
export type Parts = Record<Part, string>;
export type Verdict = 'accept' | 'correct' | 'reject' | 'withdraw';

export type Doubt = { doubt: string; words: string };
/** `imported`: others have coded it, and it has no document. */
export type Reviewed = { parts: Parts; imported: boolean; event: Entry };
export type Item = Reviewed & { weight: number; doubts: Doubt[] };
export type Judgement = {
  id: number;
  event: string;
  verdict: Verdict;
  reviewer: string;
  judged: string;
  note: string | null;
  changed: string | null;
  before: Event;
  after: Event | null;
};
export type Queue = { reviewer: string; total: number; items: Item[]; next: string | null };
export type Agreement = { on: string; alpha: number | null; same: number; events: number; reviewers: number };
export type Codes = { types: { type: string; quad: Quad; modes: string[] }[]; stances: string[]; sectors: string[]; doubts: Doubt[]; sources: string[]; lakes: string[] };

const BASE = '/api/v1/review';
const path = (event: string) => `${BASE}/${encodeURIComponent(event)}`;

/** @param filters as `query` writes them */
export const queue = (filters: string, limit: number, signal?: AbortSignal) => get<Queue>(`${BASE}${filters || '?'}${filters ? '&' : ''}limit=${limit}`, {}, signal);
export const codes = () => get<Codes>(`${BASE}/codes`);
export const one = (event: string, signal?: AbortSignal) => get<Reviewed & { judgements: Judgement[] }>(path(event), {}, signal);
export const judgements = (filters: Filters, signal?: AbortSignal) => get<{ items: Judgement[]; next: string | null }>(`${BASE}/judgements`, filters, signal);
export const agreement = (signal?: AbortSignal) => get<{ items: Agreement[] }>(`${BASE}/agreement`, {}, signal);
export const judge = (event: string, verdict: Verdict, changes: Partial<Parts> = {}, note = '') => post<Judgement>(path(event), JSON.stringify({ verdict, changes, note: note || null }));
/** Takes back that one alone; what one had said before stands again. */
export const takeBack = (event: string, judgement: number) => post<Judgement>(path(event), JSON.stringify({ verdict: 'withdraw', judgement }));
export const GOLD = `${BASE}/gold`;

export const VERDICTS: Record<Verdict, string> = { accept: 'accepted', correct: 'corrected', reject: 'rejected', withdraw: 'taken back' };

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
export const when = (iso: string) => moment.format(new Date(iso));

/** An event in one line, by its parts. */
export const line = ({ actor, type, mode, recipient }: Parts) => [actor || '—', type + (mode ? ` ${mode}` : ''), recipient].filter(Boolean).join(' · ');
