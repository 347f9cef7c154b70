// Who sits here. A ledger that is served to its own machine asks nobody for a name.
import * as api from './api';

type Who = { login: boolean; name: string | null; role: string | null };

class Session {
  who = $state.raw<Who | null>(null);
  /** Whether somebody has to log in before anything is shown. */
  readonly out = $derived(this.who !== null && this.who.login && this.who.name === null);
}

const PATH = '/api/v1/session';
const one = new Session();

export const session = () => one;

/** Asks who one is; true where the pages may be shown. */
export async function enter(): Promise<boolean> {
  one.who = await api.get<Who>(PATH);
  return !one.out;
}

export async function logIn(name: string, password: string) {
  one.who = await api.post<Who>(PATH, JSON.stringify({ name, password }));
}

export async function logOut() {
  await fetch(PATH, { method: 'DELETE' });
  location.reload(); // nothing that was shown stays in memory
}

api.whenUnknown(() => {
  if (one.who?.name) one.who = { ...one.who, name: null, role: null };
});
