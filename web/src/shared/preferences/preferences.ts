import type { Density, ListLayout, Preferences } from '../../api/types';

export const USUAL: Preferences = {
  lists: {},
  forms: {},
  density: 'small',
  dates: 'distance',
  toasts: true,
  searches: [],
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const texts = (value: unknown): string[] | undefined =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : undefined;

const densityOf = (value: unknown): Density | undefined =>
  value === 'small' || value === 'medium' ? value : undefined;

function layoutOf(value: unknown): ListLayout {
  const { columns, density } = isObject(value) ? value : {};
  const [kept, close] = [texts(columns), densityOf(density)];
  return { ...(kept && { columns: kept }), ...(close && { density: close }) };
}

/** What was kept, read as if anybody had written it: other programs may. */
export function readPreferences(kept: Record<string, unknown> = {}): Preferences {
  const lists = Object.entries(isObject(kept.lists) ? kept.lists : {});
  const forms = Object.entries(isObject(kept.forms) ? kept.forms : {}).flatMap(([kind, keys]) => {
    const shown = texts(keys);
    return shown ? [[kind, shown] as const] : [];
  });
  return {
    lists: Object.fromEntries(lists.map(([list, layout]) => [list, layoutOf(layout)])),
    forms: Object.fromEntries(forms),
    density: densityOf(kept.density) ?? USUAL.density,
    dates: kept.dates === 'moment' ? 'moment' : USUAL.dates,
    toasts: kept.toasts !== false,
    searches: texts(kept.searches) ?? USUAL.searches,
  };
}
