import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { scopedAs, undoableBatches } from '../../api/records';
import type { KeptKind, UndoableBatch } from '../../api/types';
import { useCan } from '../../auth/me';
import { plural } from '../format/numbers';
import { useBatch } from '../records/useBatch';

const DONE: Record<UndoableBatch['action'], string> = {
  changed: 'changed at once',
  deleted: 'moved to the trash',
  restored: 'restored',
};

const MINUTE = 60_000;

/** The person's last changes of many records, for as long as the server can take them back: also after a reload. */
export function UndoLine({ kind }: { kind: KeptKind }): ReactNode {
  const mayWrite = useCan(`${scopedAs(kind)}:write`);
  const { undo, undoing } = useBatch(kind);
  const { data } = useQuery({
    queryKey: ['undoable', kind],
    queryFn: () => undoableBatches(kind),
    enabled: mayWrite,
    refetchInterval: ({ state }) => (state.data && state.data.length > 0 ? MINUTE / 2 : false),
  });
  if (!data || data.length === 0) return null;
  return (
    <Stack component="section" aria-label="Can be undone" sx={{ gap: 0.25 }}>
      {data.slice(0, 3).map((batch) => (
        <Stack
          key={batch.undo}
          direction="row"
          sx={{ alignItems: 'center', gap: 1, color: 'text.secondary' }}
        >
          <HistoryIcon fontSize="small" />
          <Typography variant="body2" sx={{ minWidth: 0 }}>
            {plural(batch.records, kind)} {DONE[batch.action]}, can be undone for{' '}
            {plural(minutesUntil(batch.undoableUntil), 'more minute', 'more minutes')}
          </Typography>
          <Button
            size="small"
            disabled={undoing}
            aria-label={`Undo: ${plural(batch.records, kind)} ${DONE[batch.action]}`}
            onClick={() => undo(batch.undo)}
          >
            Undo
          </Button>
        </Stack>
      ))}
    </Stack>
  );
}

const minutesUntil = (until: string): number =>
  Math.max(1, Math.ceil((Date.parse(until) - Date.now()) / MINUTE));
