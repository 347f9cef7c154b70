// Why a sentence was coded as it was, and who else tells the event.
import { get, type Actor, type Entry } from '../../shared/api';

type Word = { word: number; form: string };
export type Frame = Word & { frame: string; meaning: string; verdict: string; why: string; detail: string | null };
export type Token = { id: number; form: string; lemma: string; upos: string; xpos: string; head: number; relation: string };
export type Explained = {
  text: string;
  skipped: string | null;
  tree: Token[];
  mentions: { words: string; candidates: { entity: string }[]; actors: Actor[] }[];
  turned_down: { name: string; country: string; why: string }[];
  times: { words: string; value: string }[];
  frames: Frame[];
  composition: (Word & { operator: string; below: string; result: string })[];
  completion: (Word & { before: string; after: string })[];
  signs: (Word & { of: number; effect: string })[];
  stances: (Word & { stance: string })[];
};
export type Explanation = { sentences: Explained[] };
export type Told = Entry & { reading: 'agrees' | 'denies' | 'other_numbers' | 'other_type' };

const encoded = encodeURIComponent;

/** @param at an offset within the sentence */
export const explain = (document: string, at: number, signal: AbortSignal) => get<Explanation>(`/api/v1/documents/${encoded(document)}/explain`, { at }, signal);
export const reports = (event: string, signal: AbortSignal) => get<{ total: number; events: Told[] }>(`/api/v1/events/${encoded(event)}/reports`, {}, signal);
