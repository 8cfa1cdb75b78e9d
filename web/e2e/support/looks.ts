import type { Look } from './browser';

/** A desk and a phone, by day and by night. */
export const LOOKS: Record<string, Look> = {
  '1440-light': { width: 1440, height: 900 },
  '1440-dark': { width: 1440, height: 900, dark: true },
  '390-light': { width: 390, height: 844 },
  '390-dark': { width: 390, height: 844, dark: true },
};

/** `HUB_ONLY=home,chat` looks at a few pages. */
const only = process.env.HUB_ONLY?.split(',');

export const isWanted = ({ name }: { name: string }): boolean => !only || only.includes(name);

/** The same fault on many pages is told once. */
export function grouped(found: string[]): string {
  const places = new Map<string, string[]>();
  for (const line of found) {
    const [place = '', ...fault] = line.split(': ');
    const key = fault.join(': ').replace(/css-\w+/g, '');
    places.set(key, [...(places.get(key) ?? []), place]);
  }
  return [...places]
    .map(([fault, where]) => `${[...new Set(where)].join(', ')}\n  ${fault}`)
    .join('\n');
}
