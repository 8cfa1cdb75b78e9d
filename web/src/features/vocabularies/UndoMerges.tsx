import HistoryIcon from '@mui/icons-material/HistoryOutlined';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { Vocabulary } from '../../api/types';
import { useCan } from '../../auth/me';
import { plural } from '../../shared/format/numbers';
import { useSave } from '../../shared/saving/useSave';
import { MERGED } from './useMerge';
import { undoMerge, useUndoableMerges, type UndoableMerge } from './vocabularies';

const MINUTE = 60_000;

/** The person's last merges of terms, for as long as the server can take them back: also after a reload. */
export function UndoMerges({ vocabulary: { key } }: { vocabulary: Vocabulary }): ReactNode {
  const merges = useUndoableMerges(key, useCan('vocabularies:write')).data ?? [];
  const undo = useSave(({ undo: id }: UndoableMerge) => undoMerge(key, id), {
    done: (_, { term }) => `“${term}” is there again`,
    refresh: MERGED,
  });
  if (merges.length === 0) return null;
  return (
    <Stack component="section" aria-label="Can be undone" sx={{ gap: 0.25 }}>
      {merges.slice(0, 3).map((merge) => (
        <Stack
          key={merge.undo}
          direction="row"
          sx={{ alignItems: 'center', gap: 1, color: 'text.secondary' }}
        >
          <HistoryIcon fontSize="small" />
          <Typography variant="body2" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            “{merge.term}” was merged into “{merge.into}”, can be undone for{' '}
            {plural(minutesUntil(merge.undoableUntil), 'more minute', 'more minutes')}
          </Typography>
          <Button
            size="small"
            disabled={undo.isPending}
            aria-label={`Undo: ${merge.term} into ${merge.into}`}
            onClick={() => undo.mutate(merge)}
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
