// What the whole ledger holds: asked once, used by every page.
import * as api from './api';

class Ledger {
  summary = $state.raw<api.Summary | null>(null);
  problem = $state('');
  readonly names = $derived(new Map(Object.entries(this.summary?.names ?? {})));
  /** All countries by name. */
  readonly countries = $derived([...this.names].map(([code, name]) => ({ code, name })).sort((x, y) => x.name.localeCompare(y.name, 'en')));
}

const one = new Ledger();

export const ledger = () => one;

/** A country's English name; the code where it has none. */
export const country = (code: string) => one.names.get(code) ?? code;

export async function load() {
  try {
    one.summary = await api.summary();
  } catch (error) {
    one.problem = (error as Error).message;
  }
}
