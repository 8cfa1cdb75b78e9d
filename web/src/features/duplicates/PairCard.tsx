import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Duplicate, DuplicateSide } from '../../api/types';
import { useCan } from '../../auth/me';
import { DiffView } from '../../shared/diff/DiffView';
import { shortDate } from '../../shared/format/dates';
import { plural } from '../../shared/format/numbers';
import { When } from '../../shared/format/When';
import { Answer } from '../../shared/states/Answer';
import { likenessOf } from './AlreadyThere';
import { useDifference } from './duplicates';

interface Props {
  pair: Duplicate;
  onKeep: (kept: DuplicateSide, gone: DuplicateSide) => void;
  onDismiss: (dismissed: boolean) => void;
}

/** Two outputs beside each other, what differs between them, and what to do about it. */
export function PairCard({ pair, onKeep, onDismiss }: Props): ReactNode {
  const [comparing, setComparing] = useState(false);
  const mayWrite = useCan('outputs:write');
  const mayDelete = useCan('outputs:delete');
  const { one, other, dismissedAt } = pair;
  return (
    <Card component="li" sx={{ p: { xs: 2, md: 2.5 } }}>
      <Stack direction="row" sx={{ gap: 1, mb: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <Chip
          size="small"
          color={pair.same ? 'warning' : 'default'}
          variant="outlined"
          label={likenessOf(pair)}
        />
        <Box sx={{ flex: 1 }} />
        <Button size="small" aria-expanded={comparing} onClick={() => setComparing(!comparing)}>
          {comparing ? 'Hide what differs' : 'Show what differs'}
        </Button>
        {mayWrite && (
          <Button size="small" onClick={() => onDismiss(!dismissedAt)}>
            {dismissedAt ? 'Duplicates after all' : 'Not duplicates'}
          </Button>
        )}
      </Stack>
      <Box
        sx={{ display: 'grid', gap: 2, gridTemplateColumns: { sm: 'repeat(2, minmax(0, 1fr))' } }}
      >
        <Side side={one} onKeep={mayWrite && mayDelete ? () => onKeep(one, other) : undefined} />
        <Side side={other} onKeep={mayWrite && mayDelete ? () => onKeep(other, one) : undefined} />
      </Box>
      {comparing && (
        <Box sx={{ mt: 2 }}>
          <Difference pair={pair} />
        </Box>
      )}
    </Card>
  );
}

function Side({
  side,
  onKeep,
}: {
  side: DuplicateSide;
  onKeep: (() => void) | undefined;
}): ReactNode {
  const title = side.title || 'Untitled';
  return (
    <Stack sx={{ gap: 0.75, minWidth: 0 }}>
      <Link
        component={RouterLink}
        to={`/outputs/${side.id}`}
        sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
      >
        {title}
      </Link>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        Added <When at={side.createdAt} /> · {plural(side.length, 'character')}
        {side.editCount > 0 && ` · ${plural(side.editCount, 'edit')}`}
      </Typography>
      <Typography
        variant="body2"
        sx={{
          overflowWrap: 'anywhere',
          display: '-webkit-box',
          WebkitLineClamp: 4,
          WebkitBoxOrient: 'vertical',
          overflow: 'hidden',
          flex: 1,
        }}
      >
        {side.extract}
      </Typography>
      {onKeep && (
        <Button
          size="small"
          variant="outlined"
          onClick={onKeep}
          aria-label={`Keep this one: “${title}” of ${shortDate(side.createdAt)}`}
          sx={{ alignSelf: 'flex-start' }}
        >
          Keep this one
        </Button>
      )}
    </Stack>
  );
}

const named = ({ title, createdAt }: DuplicateSide): string =>
  `${title || 'Untitled'}, ${shortDate(createdAt)}`;

function Difference({ pair }: { pair: Duplicate }): ReactNode {
  return (
    <Answer query={useDifference(pair.id)}>
      {(diff) => <DiffView diff={diff} from={named(pair.one)} to={named(pair.other)} />}
    </Answer>
  );
}
