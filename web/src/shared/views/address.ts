import { flatten } from '../../api/filters';
import type { SavedQuery, SavedSearch } from '../../api/types';

interface Sort {
  field: string;
  order: string;
}

/** What a list shows, as it is kept: the filter in the words of the list's own parameters. */
export function queryOf(filterValues: object, sort: Sort, perPage: number): SavedQuery {
  const filter = new URLSearchParams();
  for (const [name, value] of Object.entries(flatten(filterValues))) {
    filter.set(name, String(value));
  }
  return {
    filter: filter.toString(),
    sort: (sort.order === 'DESC' ? '-' : '') + sort.field,
    perPage,
  };
}

/** `terms.tags=any:a` → `{terms: {tags: 'any:a'}}` */
export function filterOf(text = ''): Record<string, unknown> {
  const filter: Record<string, unknown> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const dot = name.indexOf('.');
    const read = value === 'true' ? true : value;
    if (dot < 0) {
      filter[name] = read;
    } else {
      const outer = name.slice(0, dot);
      filter[outer] = { ...(filter[outer] as object | undefined), [name.slice(dot + 1)]: read };
    }
  }
  return filter;
}

/** Where the list is that it keeps. */
export function addressOf({ kind, query }: Pick<SavedSearch, 'kind' | 'query'>): string {
  if (kind === 'search') return `/search?${query.filter ?? ''}`;
  if (kind === 'snippet') return `/snippets?${query.filter ?? ''}`;
  const { filter, sort = '-createdAt', perPage = 25 } = query;
  const parameters = new URLSearchParams({
    filter: JSON.stringify(filterOf(filter)),
    sort: sort.replace(/^-/, ''),
    order: sort.startsWith('-') ? 'DESC' : 'ASC',
    page: '1',
    perPage: String(perPage),
  });
  return `/${kind}s?${parameters.toString()}`;
}

/** What can be read of an entry that any program may have written; the rest counts as left out. */
export function readQuery(kept: Record<string, unknown>): SavedQuery {
  const { filter, sort, perPage, columns, density } = kept;
  return {
    ...(typeof filter === 'string' && { filter }),
    ...(typeof sort === 'string' && /^-?\w/.test(sort) && { sort }),
    ...(typeof perPage === 'number' && perPage >= 1 && perPage <= 200 && { perPage }),
    ...(Array.isArray(columns) && {
      columns: columns.filter((one): one is string => typeof one === 'string'),
    }),
    ...((density === 'small' || density === 'medium') && { density }),
  };
}
