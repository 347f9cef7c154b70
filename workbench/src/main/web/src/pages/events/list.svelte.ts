// A list of events of any length, asked for page by page as it is scrolled.
import type { Entry, Filters } from '../../shared/api';
import { events } from './api';

const FIRST = 100;
const PAGE = 500;

export class EventList {
  rows = $state.raw<Entry[]>([]);
  total = $state<number | null>(null);
  problem = $state('');
  waiting = $state(true);
  private next: string | null = null;
  private left = new AbortController();

  /** @param filters called where values it reads change: the list begins anew */
  constructor(private readonly filters: () => Filters) {
    $effect(() => {
      const asked = this.filters();
      this.left = new AbortController();
      this.next = null;
      void this.ask({ ...asked, limit: FIRST }, this.left, []);
      return () => this.left.abort();
    });
  }

  /** Asks for the next page, where there is one and it is not on its way. */
  more() {
    if (!this.waiting && this.next && !this.problem) void this.ask({ ...this.filters(), limit: PAGE, cursor: this.next }, this.left, this.rows);
  }

  private async ask(asked: Filters, left: AbortController, before: Entry[]) {
    this.waiting = true;
    this.problem = '';
    try {
      const page = await events(asked, left.signal);
      if (left.signal.aborted) return;
      this.rows = before.concat(page.events);
      this.total = page.total;
      this.next = page.next ?? null;
    } catch (error) {
      if (left.signal.aborted) return;
      this.problem = (error as Error).message;
      this.rows = before;
    }
    this.waiting = false;
  }
}
