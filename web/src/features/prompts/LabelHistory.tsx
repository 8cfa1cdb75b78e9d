import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { LabelMove } from '../../api/types';
import { When } from '../../shared/format/When';
import { PersonName } from './PersonName';
import { useLabelMoves } from './prompts';

/** Who moved which label when; nothing while no label was ever set. */
export function LabelHistory({ id }: { id: string }): ReactNode {
  const { data: moves = [] } = useLabelMoves(id);
  if (moves.length === 0) return null;
  return (
    <Stack component="section" aria-labelledby="label-history" sx={{ gap: 0.75, mt: 3 }}>
      <Typography id="label-history" variant="h4" component="h2">
        Label history
      </Typography>
      <Stack component="ul" sx={{ gap: 0.5, listStyle: 'none', m: 0, p: 0 }}>
        {moves.map((move) => (
          <Typography key={move.id} component="li" variant="body2">
            <strong>{move.label}</strong> {whatHappened(move)} · <When at={move.movedAt} /> by{' '}
            <PersonName id={move.movedBy} />
          </Typography>
        ))}
      </Stack>
    </Stack>
  );
}

function whatHappened({ number, previousNumber }: LabelMove): string {
  if (number === null) return `was taken off version ${previousNumber ?? '?'}`;
  return previousNumber === null
    ? `was set on version ${number}`
    : `moved from version ${previousNumber} to ${number}`;
}
