import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Output } from '../../api/types';
import { nextInQueue, type Order } from './queue';
import type { PutOff } from './putOff';

export interface Walk {
  /** What is looked at; undefined while it is fetched, null at the end of the queue. */
  current: Output | null | undefined;
  query: UseQueryResult<Output | null>;
  isFirst: boolean;
  onward: () => void;
  back: () => void;
  goTo: (id: string) => void;
  /** Shows an output as it is, or is about to be, on the server. */
  show: (id: string, as: Partial<Output>) => void;
}

/** One output after another. What follows is fetched while one is read: a key shows it at once. */
export function useWalk(order: Order, filter: Record<string, string>, putOff: PutOff): Walk {
  const [path, setPath] = useState<string[]>([]);
  const [at, setAt] = useState(0);
  const [known, setKnown] = useState<Record<string, Output>>({});
  const last = path.at(-1);
  const query = useQuery({
    queryKey: ['review', order, filter, last ?? ''],
    queryFn: () => nextInQueue(order, filter, last, putOff.has),
    staleTime: Infinity,
    gcTime: 0,
  });
  const following = query.data;
  if (at === path.length && following && !path.includes(following.id)) {
    setPath([...path, following.id]);
    setKnown({ ...known, [following.id]: following });
  }
  const id = path[at];
  return {
    current: id === undefined ? (following === null ? null : undefined) : known[id],
    query,
    isFirst: at === 0,
    onward: () => setAt((now) => Math.min(now + 1, path.length)),
    back: () => setAt((now) => Math.max(now - 1, 0)),
    goTo: (wanted) => {
      const place = path.indexOf(wanted);
      if (place >= 0) setAt(place);
    },
    show: (shown, as) =>
      setKnown((now) => {
        const before = now[shown];
        return before ? { ...now, [shown]: { ...before, ...as } } : now;
      }),
  };
}
