// Light and dark: as the system has it, until one is chosen.

export type Theme = 'system' | 'light' | 'dark';

const KEY = 'demarche.theme';

function stored(): Theme {
  const value = read(KEY);
  return value === 'light' || value === 'dark' ? value : 'system';
}

/** A choice kept in this browser; nothing where it keeps none. */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function write(key: string, value: string) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // a browser that keeps nothing: the choice lasts as long as the page
  }
}

let theme = $state<Theme>(stored());
apply();

function apply() {
  document.documentElement.dataset.theme = theme;
}

export const current = () => theme;

export function setTheme(value: Theme) {
  theme = value;
  write(KEY, value);
  apply();
}
