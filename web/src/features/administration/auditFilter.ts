import type { Query } from '../../api/http';

/** What the trail is asked for, as its page's address says it; days in the time zone of whoever asks. */
export const FILTERS = [
  'q',
  'recordKind',
  'action',
  'personId',
  'keyId',
  'address',
  'recordId',
  'from',
  'until',
] as const;

export type AuditFilter = Partial<Record<(typeof FILTERS)[number], string>>;

export function readFilter(parameters: URLSearchParams): AuditFilter {
  const filter: AuditFilter = {};
  for (const name of FILTERS) {
    const value = parameters.get(name);
    if (value) filter[name] = value;
  }
  return filter;
}

export function writeFilter(filter: AuditFilter): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filter[name]?.trim();
    if (value) parameters.set(name, value);
  }
  return parameters;
}

/** As the interface takes it: until is the last day that counts. */
export function queryOf({ from, until, ...filter }: AuditFilter): Query {
  return { ...filter, 'at.gte': startOf(from), 'at.lt': startOf(until, 1) };
}

function startOf(day: string | undefined, later = 0): string | undefined {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  const start = new Date(year ?? NaN, (month ?? NaN) - 1, (date ?? NaN) + later);
  return Number.isNaN(start.getTime()) ? undefined : start.toISOString();
}

const PAGES: Record<string, (id: string) => string> = {
  output: (id) => `/outputs/${id}`,
  prompt: (id) => `/prompts/${id}`,
  agent: (id) => `/agents/${id}`,
  conversation: (id) => `/conversations/${id}`,
  import: (id) => `/imports/${id}`,
  group: (id) => `/groups/${id}`,
  webhook: (id) => `/webhooks/${id}`,
  snippet: () => '/snippets',
  member: () => '/members',
  invitation: () => '/members',
  role: () => '/roles',
  'api-key': () => '/api-keys',
  connection: () => '/connections',
  organization: () => '/organization',
  'identity-provider': () => '/single-sign-on',
  domain: () => '/single-sign-on',
  export: () => '/exports',
  vocabulary: () => '/vocabularies',
};

/** Where the record of an entry is looked at; undefined for what has no page, or is gone for good. */
export function pageOf(recordKind: string, recordId: string, action: string): string | undefined {
  return action.endsWith('.purged') ? undefined : PAGES[recordKind]?.(recordId);
}
