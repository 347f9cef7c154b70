// The address says what is shown: #/page/part/part?name=value. Whatever a page lets one choose stands in it.

export type Query = Record<string, string | string[] | number | null | undefined>;

export class Place {
  readonly page: string;
  readonly parts: string[];
  readonly query: URLSearchParams;

  constructor(hash: string) {
    const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
    const parts = path.split('/').filter(Boolean).map(decode);
    // Addresses of the first page were #/BLR/RUS.
    if (/^[A-Z]{3}$/.test(parts[0] ?? '')) parts.unshift('dyad');
    this.page = parts[0] ?? 'today';
    this.parts = parts.slice(1);
    this.query = new URLSearchParams(query);
  }

  /** The value of a choice, or what stands where none was made. */
  get(name: string, standard = ''): string {
    return this.query.get(name) ?? standard;
  }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

let place = $state.raw(new Place(location.hash));
addEventListener('hashchange', () => (place = new Place(location.hash)));

/** Where we are; changes with the address. */
export const here = () => place;

/** The address of a view, to be put into a link. */
export function address(page: string, parts: string[] = [], query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((each) => each !== null && each !== undefined && each !== '')
      .map((each) => [name, String(each)]),
  );
  const asked = new URLSearchParams(pairs).toString();
  return `#/${[page, ...parts].map(encodeURIComponent).join('/')}${asked ? '?' + asked : ''}`;
}

export function go(to: string) {
  location.hash = to;
}

/** Makes or unmakes choices (null) in the present view. `keep` adds a step to the browser's history, so that Back undoes it. */
export function choose(changes: Query, keep = false) {
  // the address, not `place`, which follows it a moment later: a choice made in between would be lost
  const now = new Place(location.hash);
  const query: Query = {};
  for (const name of now.query.keys()) query[name] = now.query.getAll(name);
  const to = address(now.page, now.parts, { ...query, ...changes });
  if (to === location.hash) return;
  if (keep) {
    location.hash = to;
  } else {
    history.replaceState(null, '', to);
    place = new Place(to);
  }
}
