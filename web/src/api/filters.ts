import type { Query } from './http';

/** `{terms: {tags: 'any:a'}, createdAt: {gte: …}}` → `{'terms.tags': 'any:a', 'createdAt.gte': …}` */
export function flatten(filter: object, prefix = ''): Query {
  const flat: Query = {};
  for (const [key, value] of Object.entries(filter) as [string, unknown][]) {
    if (value === undefined || value === null || value === '') continue;
    if (typeof value === 'object' && !Array.isArray(value)) {
      Object.assign(flat, flatten(value, `${prefix}${key}.`));
    } else {
      flat[prefix + key] = Array.isArray(value) ? value.join(',') : (value as string);
    }
  }
  return flat;
}

export type Operator = 'any' | 'all' | 'not' | 'none' | 'some' | 'several';

export interface Filter<O extends Operator = Operator> {
  operator: O;
  /** Slugs of terms, ids of records. */
  values: string[];
}

export type TermFilter = Filter;

/** Whether it says of which; the others ask whether there is anything at all. */
export const namesValues = (operator: Operator): boolean =>
  operator === 'any' || operator === 'all' || operator === 'not';

/** Reads `any:a,b` · `all:a,b` · `not:a` · `none` · `some` · `several`. */
export function readTermFilter(text: string | undefined): TermFilter {
  const [operator = 'any', values = ''] = (text ?? 'any:').split(':');
  return { operator: operator as Operator, values: values.split(',').filter(Boolean) };
}

export function writeTermFilter({ operator, values }: TermFilter): string | undefined {
  if (!namesValues(operator)) {
    return operator;
  }
  return values.length > 0 ? `${operator}:${values.join(',')}` : undefined;
}
