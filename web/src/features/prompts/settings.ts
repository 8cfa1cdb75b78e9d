/** What a model is asked with; others are for programs that fetch the prompt, and stay as they are. */
export type Settings = Record<string, unknown>;

const MOST_STOPS = 4;

const outside = (value: unknown, most: number): boolean =>
  typeof value !== 'number' || !(value >= 0 && value <= most);

/** What is wrong with a setting, as a person would be told; null where nothing is. */
export function mistakeOf(name: string, value: unknown): string | null {
  if (value === undefined || value === null) return null;
  switch (name) {
    case 'temperature':
      return outside(value, 2) ? 'From 0 to 2' : null;
    case 'topP':
      return outside(value, 1) ? 'From 0 to 1' : null;
    case 'maxTokens':
      return Number.isInteger(value) && (value as number) > 0 ? null : 'A whole number above 0';
    case 'stop':
      return wordsOf(value).length > MOST_STOPS ? `Up to ${MOST_STOPS} of them` : null;
    default:
      return null;
  }
}

const wordsOf = (stop: unknown): string[] =>
  Array.isArray(stop) ? stop.map(String).filter((word) => word !== '') : [];

export const areRight = (settings: Settings): boolean =>
  Object.entries(settings).every(([name, value]) => mistakeOf(name, value) === null);

/** As they are sent: without what is empty. */
export function sentSettings(settings: Settings): Settings {
  const sent: Settings = {};
  for (const [name, value] of Object.entries(settings)) {
    if (name === 'stop' && Array.isArray(value)) {
      if (wordsOf(value).length > 0) sent.stop = wordsOf(value);
    } else if (value !== '' && value !== null && value !== undefined) {
      sent[name] = typeof value === 'string' && name === 'model' ? value.trim() : value;
    }
  }
  return sent;
}

const inOrder = (settings: Settings): string =>
  JSON.stringify(Object.entries(sentSettings(settings)).sort(([a], [b]) => a.localeCompare(b)));

/** Whether two say the same, in whichever order they were set. */
export const sameSettings = (one: Settings, other: Settings): boolean =>
  inOrder(one) === inOrder(other);

const isSet = (value: unknown): value is number | string =>
  typeof value === 'number' || typeof value === 'string';

/** As one line, such as “temperature 0.2 · up to 400 tokens”. */
export function settingsLine(settings: Settings | null | undefined): string {
  const { model, temperature, topP, maxTokens, stop, ...others } = settings ?? {};
  return [
    typeof model === 'string' && model,
    isSet(temperature) && `temperature ${temperature}`,
    isSet(topP) && `top p ${topP}`,
    isSet(maxTokens) && `up to ${maxTokens} tokens`,
    wordsOf(stop).length > 0 && `stops at ${wordsOf(stop).join(', ')}`,
    ...Object.keys(others),
  ]
    .filter(Boolean)
    .join(' · ');
}
