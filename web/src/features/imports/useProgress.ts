import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { follow } from '../../api/serverEvents';
import type { Import, ImportProgress } from '../../api/types';
import { isRunning } from './imports';

/** What the server says while an import runs; the record itself is kept up to date as well. */
export function useProgress(id: string, running: boolean): ImportProgress | null {
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const client = useQueryClient();
  useEffect(() => {
    if (!running) return;
    const leaving = new AbortController();
    let over = false;
    follow({
      path: `/imports/${id}/events`,
      signal: leaving.signal,
      isOver: () => over,
      onEvent: ({ event, data }) => {
        const told = JSON.parse(data) as Import & ImportProgress & { import?: Import };
        const record = told.import ?? (told.counts && told.state ? told : undefined);
        if (event !== 'completed' && event !== 'failed') {
          setProgress({ ...told, ...told.progress });
        }
        if (record?.id) {
          client.setQueryData<Import>(['import', id], (before) => ({ ...before, ...record }));
        }
        over =
          event === 'completed' ||
          event === 'failed' ||
          (record !== undefined && !isRunning(record));
        if (over) {
          for (const key of ['import', 'imports', 'conversations', 'outputs']) {
            void client.invalidateQueries({ queryKey: [key] });
          }
        }
      },
    }).catch(() => undefined); // the record is also asked for every few seconds
    return () => leaving.abort();
  }, [id, running, client]);
  return progress;
}
