import type { Me } from '../../api/types';

const PREFIX = 'output-hub.review-put-off.';

interface Kept {
  day: string;
  ids: string[];
}

const today = (): string => new Date().toDateString();

function read(key: string): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
    if (kept?.day === today()) return kept;
  } catch {
    // somebody else's writing: begun anew
  }
  return { day: today(), ids: [] };
}

export interface PutOff {
  has: (id: string) => boolean;
  add: (id: string) => void;
  remove: (id: string) => void;
  clear: () => void;
}

/** What a person skipped comes again tomorrow, or when they ask for it; kept in this browser alone. */
export function putOffOf({ id, organization }: Me): PutOff {
  const key = `${PREFIX}${organization.id}.${id}`;
  const write = (change: (ids: string[]) => string[]): void => {
    try {
      localStorage.setItem(key, JSON.stringify({ day: today(), ids: change(read(key).ids) }));
    } catch {
      // no room: it is shown again, which does no harm
    }
  };
  return {
    has: (output) => read(key).ids.includes(output),
    add: (output) => write((ids) => [...ids, output]),
    remove: (output) => write((ids) => ids.filter((one) => one !== output)),
    clear: () => write(() => []),
  };
}
