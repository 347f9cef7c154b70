// A list of events of any length, of which those parts are asked for that are looked at.
import { untrack } from 'svelte';
import type { Entry, Filters } from '../../shared/api';
import { events } from './api';

const PART = 100;
/** A bar that is being dragged passes many parts; behind the first only what it stays at is asked for. */
const REST = 60;
/** So many parts are kept, those that came last. */
const KEPT = 60;

export class EventList {
  total = $state<number | null>(null);
  problem = $state('');
  private parts = $state.raw(new Map<number, Entry[]>());
  private wanted: number[] = [0];
  private asked: Filters = {};
  private left = new AbortController();
  private resting: ReturnType<typeof setTimeout> | undefined;
  private moved = false;

  /** @param filters called where values it reads change: the list begins anew */
  constructor(filters: () => Filters) {
    $effect(() => {
      this.asked = filters();
      this.parts = new Map();
      this.wanted = [0];
      untrack(() => void this.ask());
      return () => {
        clearTimeout(this.resting);
        this.resting = undefined;
        this.left.abort();
      };
    });
  }

  get length(): number {
    return this.total ?? 0;
  }

  at(i: number): Entry | undefined {
    return this.parts.get(Math.floor(i / PART))?.[i % PART];
  }

  /** Rows from first to before last are in sight. */
  see(first: number, last: number) {
    const parts = Array.from({ length: Math.ceil(last / PART) - Math.floor(first / PART) }, (_, i) => Math.floor(first / PART) + i);
    if (parts.length === 0 || parts.join() === this.wanted.join()) return;
    this.wanted = parts;
    this.moved = this.resting !== undefined;
    if (!this.moved) untrack(() => void this.ask());
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.resting = undefined;
      if (this.moved) void this.ask();
    }, REST);
  }

  /** Asks for what is in sight and not there; what is on its way and out of sight is no longer wanted. */
  async ask() {
    this.left.abort();
    const left = (this.left = new AbortController());
    this.problem = '';
    try {
      for (const part of this.wanted) {
        if (this.parts.has(part)) continue;
        const page = await events({ ...this.asked, limit: PART, offset: part * PART || null }, left.signal);
        if (left.signal.aborted) return;
        // where events were added since, the others stand elsewhere
        const parts = new Map(page.total === this.total ? this.parts : []);
        parts.set(part, page.events);
        for (const old of [...parts.keys()].slice(0, Math.max(0, parts.size - KEPT))) if (!this.wanted.includes(old)) parts.delete(old);
        this.total = page.total;
        this.parts = parts;
      }
    } catch (error) {
      if (!left.signal.aborted) this.problem = (error as Error).message;
    }
  }
}
