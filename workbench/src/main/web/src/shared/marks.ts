import type { Event, MaybeSpan, Span } from './api';

export type Role = 'actor' | 'recipient' | 'trigger' | 'date' | 'place' | 'source';
export type Piece = { text: string; role: Role | null; inSentence: boolean };

export const MEANING: Record<Role, string> = { actor: 'actor', trigger: 'event', recipient: 'recipient', date: 'date', place: 'place', source: 'who says so' };
export const ROLES: Role[] = ['actor', 'trigger', 'recipient', 'date', 'place', 'source'];

const spans = (items: MaybeSpan[]): Span[] =>
  items.filter((item): item is Span => item.start !== null && item.end !== null).map(({ start, end }) => ({ start, end }));

/** Where in the document each role of the event stands. */
export function roleSpans(event: Event): Record<Role, Span[]> {
  return {
    actor: spans(event.actor),
    recipient: spans(event.recipient),
    trigger: spans(event.trigger),
    date: event.date_span ? [event.date_span] : [],
    place: event.place ? spans([event.place]) : [],
    source: spans(event.attribution),
  };
}

/** The paragraph that holds a span. Paragraphs are parted by blank lines. */
export function paragraph(text: string, span: Span): Span {
  const before = text.lastIndexOf('\n\n', span.start);
  const after = text.indexOf('\n\n', span.end);
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after };
}

const holds = (span: Span, at: number) => span.start <= at && at < span.end;

/** The stretch of text cut at every boundary, each piece with its role. Where roles overlap, the shortest span shows. */
export function pieces(text: string, stretch: Span, event: Event): Piece[] {
  const marks = Object.entries(roleSpans(event)).flatMap(([role, list]) => list.map((span) => ({ role: role as Role, span })));
  marks.sort((x, y) => x.span.end - x.span.start - (y.span.end - y.span.start));
  const cuts = new Set([stretch.start, stretch.end]);
  for (const { start, end } of [...marks.map(({ span }) => span), { start: event.start, end: event.end }]) {
    for (const cut of [start, end]) if (cut > stretch.start && cut < stretch.end) cuts.add(cut);
  }
  const sorted = [...cuts].sort((x, y) => x - y);
  return sorted.slice(0, -1).map((start, i) => ({
    text: text.slice(start, sorted[i + 1]),
    role: marks.find(({ span }) => holds(span, start))?.role ?? null,
    inSentence: holds({ start: event.start, end: event.end }, start),
  }));
}
