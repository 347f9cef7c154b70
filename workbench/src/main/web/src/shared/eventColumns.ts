// The columns in which every page lists events.
import type { Entry } from './api';
import { country } from './ledger.svelte';
import { outlet, parties, showDate, signed } from './stories';
import type { Column } from './Table.svelte';

const side = (entry: Entry) => {
  const [actors, recipients] = parties(entry, country);
  return recipients ? `${actors} → ${recipients}` : actors;
};

export const EVENT_COLUMNS: Column<Entry>[] = [
  { key: 'date', label: 'Day', width: '7.2rem', text: (entry) => (entry.date_basis === 'published' ? '~' : '') + showDate(entry) },
  { key: 'who', label: 'Who to whom', width: 'minmax(11rem, 2fr)', text: side },
  { key: 'event', label: 'Event', width: '6.4rem', text: ({ event }) => event, tone: ({ quad }) => (quad.endsWith('cooperation') ? 'cooperation' : 'conflict') },
  { key: 'mode', label: 'Mode', width: '6rem', text: ({ mode }) => mode ?? '', tone: () => 'soft' },
  { key: 'stance', label: 'Whether', width: '6.4rem', text: ({ stance }) => stance, tone: () => 'soft' },
  { key: 'score', label: 'Score', width: '4rem', number: true, text: ({ score }) => signed(score) },
  { key: 'text', label: 'Sentence', width: 'minmax(14rem, 4fr)', text: ({ text }) => text, tone: () => 'soft' },
  { key: 'outlet', label: 'Outlet', width: '9rem', text: outlet, tone: () => 'soft' },
];

export const EVENT_HEADER = ['id', 'date_start', 'date_end', 'actor', 'recipient', 'event', 'mode', 'quad', 'stance', 'score', 'goldstein', 'text', 'document'];

export const eventRow = (entry: Entry) => [
  entry.id, entry.date_start, entry.date_end, entry.actor.map(({ code }) => code).join(' '), entry.recipient.map(({ code }) => code).join(' '), entry.event,
  entry.mode, entry.quad, entry.stance, entry.score, entry.goldstein, entry.text, entry.document.id,
];
