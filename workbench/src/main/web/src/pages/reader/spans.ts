// A document's text cut into pieces that carry the roles of its events.
import type { Event, Span } from '../../shared/api';
import { roleSpans, type Role } from '../../shared/marks';

export type Piece = {
  text: string;
  role: Role | null;
  /** Of the events whose words these are, the one to choose next; null where no event is told by them. */
  event: string | null;
  /** The last piece of its marked words: behind it stands the name of the role. */
  last: boolean;
  /** Within the sentence of the chosen event. */
  told: boolean;
};

type Mark = { role: Role; span: Span; event: Event };

const holds = ({ start, end }: Span, at: number) => start <= at && at < end;

/** All marks of the chosen event, and of the others the words that tell them; all marks of all where none is chosen. The shortest first. */
function marks(events: Event[], chosen: Event | null): Mark[] {
  const all = events.flatMap((event) =>
    Object.entries(roleSpans(event)).flatMap(([role, spans]) => spans.map((span) => ({ role: role as Role, span, event }))),
  );
  const size = ({ span }: Mark) => span.end - span.start;
  return all
    .filter(({ role, event }) => !chosen || event === chosen || role === 'trigger')
    .sort((x, y) => Number(y.event === chosen) - Number(x.event === chosen) || size(x) - size(y));
}

/** The event behind the chosen one among those that the same words tell, so that one after another can be reached. */
function following(told: Event[], chosen: Event | null): string | null {
  const at = told.findIndex((event) => event === chosen);
  return told[(at + 1) % told.length]?.id ?? null;
}

export function pieces(text: string, stretch: Span, events: Event[], chosen: Event | null): Piece[] {
  const found = marks(events, chosen);
  const cuts = new Set([stretch.start, stretch.end]);
  for (const { start, end } of [...found.map(({ span }) => span), ...(chosen ? [chosen] : [])]) {
    for (const cut of [start, end]) if (cut > stretch.start && cut < stretch.end) cuts.add(cut);
  }
  const sorted = [...cuts].sort((x, y) => x - y);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1]!;
    const here = found.filter(({ span }) => holds(span, start));
    const told = events.filter((event) => here.some((mark) => mark.role === 'trigger' && mark.event === event));
    const shown = here[0];
    return {
      text: text.slice(start, end),
      role: shown?.role ?? null,
      event: told.length ? following(told, chosen) : null,
      last: shown?.span.end === end,
      told: !!chosen && holds(chosen, start),
    };
  });
}
