// Pictures and data for use elsewhere. A picture carries its colours and fonts with it.

const STYLES = [
  'fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'stroke-linejoin', 'opacity', 'font-family', 'font-size', 'font-weight',
  'font-style', 'text-anchor', 'dominant-baseline', 'paint-order', 'visibility', 'display',
];

export type Cell = string | number | null | undefined;

function download(name: string, blob: Blob) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The picture as a text of its own, on the page's background. */
export function svgText(svg: SVGSVGElement, title: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const { width, height } = svg.getBoundingClientRect();
  const mine = [svg, ...svg.querySelectorAll('*')];
  [copy, ...copy.querySelectorAll('*')].forEach((element, i) => {
    const style = getComputedStyle(mine[i]!);
    for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
    element.removeAttribute('style');
    element.removeAttribute('tabindex');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  if (!copy.getAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const [x = 0, y = 0, w = width, h = height] = copy.getAttribute('viewBox')!.split(' ').map(Number);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x, y, width: w, height: h, fill: getComputedStyle(document.documentElement).backgroundColor }))
    ground.setAttribute(name, String(value));
  const named = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  named.textContent = title;
  copy.prepend(named, ground);
  return new XMLSerializer().serializeToString(copy);
}

export function saveSvg(svg: SVGSVGElement, name: string, title: string) {
  download(`${name}.svg`, new Blob([svgText(svg, title)], { type: 'image/svg+xml' }));
}

export async function savePng(svg: SVGSVGElement, name: string, title: string) {
  const { width, height } = svg.getBoundingClientRect();
  const image = new Image();
  image.src = 'data:image/svg+xml;charset=utf-8,' + encodeURIComponent(svgText(svg, title));
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => blob && download(`${name}.png`, blob));
}

/** A cell for a file that spreadsheets open: quoted where it must be, and no formula. */
const cell = (value: Cell): string => {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replace(/^(?=[=+\-@\t\r])/, "'");
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const csvText = (header: string[], rows: Cell[][]): string => [header, ...rows].map((row) => row.map(cell).join(',') + '\n').join('');

export function saveCsv(name: string, header: string[], rows: Cell[][]) {
  download(`${name}.csv`, new Blob([csvText(header, rows)], { type: 'text/csv' }));
}

export function saveText(name: string, text: string) {
  download(name, new Blob([text], { type: 'text/plain' }));
}
