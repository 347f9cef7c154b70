// Keys of the whole application: g and a letter goes to a page, / to the first filter, ? shows them all. They can be put out of use, for
// they stand in the way of those who speak to their computer.
import { ROUTES } from '../routes';
import { address, choose, go, here } from './router.svelte';
import { read, write } from './theme.svelte';

const KEY = 'demarche.keys';

let on = $state(read(KEY) !== 'off');
let waiting = false;

export const keysOn = () => on;

export function setKeys(value: boolean) {
  on = value;
  write(KEY, value ? 'on' : 'off');
}

export const writing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function shortcuts(event: KeyboardEvent, act: { help: () => void }) {
  if (event.key === 'Escape' && here().query.has('evidence')) return choose({ evidence: null, about: null });
  if (!on || event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) return;
  const route = waiting && ROUTES.find(({ key }) => key === event.key);
  waiting = !waiting && event.key === 'g';
  if (route) {
    event.preventDefault(); // the letter is no key of the page that is left
    go(address(route.name));
  } else if (event.key === '?') act.help();
  else if (event.key === '/') {
    event.preventDefault();
    document.querySelector<HTMLElement>('main input, main select')?.focus();
  }
}
