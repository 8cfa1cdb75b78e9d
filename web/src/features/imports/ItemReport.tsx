import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Import, ImportItem, ImportResult } from '../../api/types';
import { Failure } from '../../shared/states/Failure';
import { Loading } from '../../shared/states/Loading';
import { isChosen, toggled, type Choice } from './choice';
import { ChooseRecords } from './ChooseRecords';
import { choosable, RESULTS } from './counts';
import { useItems } from './imports';

const COLOURS = {
  new: 'success',
  updated: 'info',
  unchanged: 'default',
  skipped: 'warning',
} as const;

const PAGES: Record<string, string> = {
  conversation: 'conversations',
  output: 'outputs',
  prompt: 'prompts',
  agent: 'agents',
};

interface Choosing {
  choice: Choice;
  onChange: (choice: Choice) => void;
}

interface Props {
  one: Import;
  live: boolean;
  /** In a trial: which of the records are wanted. */
  choosing?: Choosing | undefined;
}

/** What became of each record, and why. */
export function ItemReport({ one, live, choosing }: Props): ReactNode {
  const [result, setResult] = useState<ImportResult | null>(null);
  const [words, setWords] = useState('');
  const items = useItems(one.id, result, useDeferredValue(words.trim()), live);
  const wide = useMediaQuery('(min-width: 600px)');
  const rows = items.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <Stack
        direction="row"
        sx={{ justifyContent: 'space-between', flexWrap: 'wrap', gap: 1, mb: 1.5 }}
      >
        <Typography variant="h4" component="h2">
          Item by item
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={result ?? 'all'}
          onChange={(_, next: ImportResult | 'all' | null) =>
            setResult(next === 'all' ? null : next)
          }
          aria-label="Which items"
        >
          <ToggleButton value="all">all</ToggleButton>
          {RESULTS.map((value) => (
            <ToggleButton key={value} value={value}>
              {value}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Stack>
      <TextField
        size="small"
        fullWidth
        value={words}
        onChange={(event) => setWords(event.target.value)}
        placeholder="Find by title"
        slotProps={{ htmlInput: { 'aria-label': 'Find by title', type: 'search' } }}
        sx={{ mb: 1.5, maxWidth: { sm: 360 } }}
      />
      {choosing && <ChooseRecords {...choosing} total={choosable(one)} />}
      {items.isError && <Failure error={items.error} onRetry={() => void items.refetch()} />}
      {items.isPending && <Loading />}
      {items.isSuccess && rows.length === 0 && (
        <Typography sx={{ color: 'text.secondary' }}>No such items.</Typography>
      )}
      {rows.length > 0 && (
        <TableContainer
          component={Paper}
          variant="outlined"
          tabIndex={0}
          role="group"
          aria-label="Items"
          sx={{ borderRadius: '14px' }}
        >
          <Table size="small" aria-label="Items">
            <TableHead>
              <TableRow>
                {choosing && <TableCell padding="checkbox" aria-label="Import it" />}
                <TableCell>Item</TableCell>
                <TableCell>Result</TableCell>
                {wide && <TableCell>Why</TableCell>}
              </TableRow>
            </TableHead>
            <TableBody>
              {rows.map((item) => (
                <ItemRow
                  key={`${item.kind}-${item.index}`}
                  item={item}
                  wide={wide}
                  choosing={choosing}
                />
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {items.hasNextPage && (
        <Button
          sx={{ mt: 1 }}
          disabled={items.isFetchingNextPage}
          onClick={() => void items.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </section>
  );
}

/** What an undo did; of archives of ours it is said of a kind, not of each record. */
const UNDONE: Record<string, string> = {
  removed: 'removed by the undo',
  kept: 'stayed after the undo',
  'removed in part': 'some of this kind stayed after the undo',
};

interface RowProps {
  item: ImportItem;
  wide: boolean;
  choosing?: Choosing | undefined;
}

function ItemRow({ item, wide, choosing }: RowProps): ReactNode {
  const page = PAGES[item.kind];
  const title = item.title || item.sourceId || `Item ${item.index}`;
  return (
    <TableRow>
      {choosing && (
        <TableCell padding="checkbox">
          {item.sourceId && item.result !== 'skipped' && (
            <Checkbox
              size="small"
              checked={isChosen(choosing.choice, item.sourceId)}
              onChange={() => choosing.onChange(toggled(choosing.choice, item.sourceId ?? ''))}
              slotProps={{ input: { 'aria-label': `Import ${title}` } }}
            />
          )}
        </TableCell>
      )}
      <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 150 }}>
        {item.recordId && page ? (
          <Link component={RouterLink} to={`/${page}/${item.recordId}`} color="text.primary">
            {title}
          </Link>
        ) : (
          title
        )}
        <Typography variant="body2" component="div" sx={{ color: 'text.secondary' }}>
          {item.kind}
          {!wide && item.reason && ` · ${item.reason}`}
        </Typography>
      </TableCell>
      <TableCell>
        <Chip label={item.result} color={COLOURS[item.result]} variant="outlined" />
        {item.undone && (
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
            {UNDONE[item.undone] ?? item.undone}
          </Typography>
        )}
      </TableCell>
      {wide && (
        <TableCell sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {item.reason}
        </TableCell>
      )}
    </TableRow>
  );
}
