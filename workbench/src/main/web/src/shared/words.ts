// Numbers and names as pages write them.

const small = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
const large = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });

/** A number to three figures, with a true minus. */
export const figure = (value: number): string => (Math.abs(value) >= 1000 ? large : small).format(value || 0).replace('-', '−');

export const count = (n: number, thing: string): string => `${n.toLocaleString('en-GB')} ${thing}${n === 1 ? '' : 's'}`;

/** room-to-manoeuvre as it is read. */
export const plain = (name: string): string => name.replaceAll(/[-_]/g, ' ');
