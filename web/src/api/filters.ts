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

export type TermOperator = 'any' | 'all' | 'not' | 'none' | 'some';

export interface TermFilter {
  operator: TermOperator;
  terms: string[];
}

/** Reads `any:a,b` · `all:a,b` · `not:a` · `none` · `some`. */
export function readTermFilter(text: string | undefined): TermFilter {
  const [operator = 'any', terms = ''] = (text ?? 'any:').split(':');
  return { operator: operator as TermOperator, terms: terms.split(',').filter(Boolean) };
}

export function writeTermFilter({ operator, terms }: TermFilter): string | undefined {
  if (operator === 'none' || operator === 'some') {
    return operator;
  }
  return terms.length > 0 ? `${operator}:${terms.join(',')}` : undefined;
}
