import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ComponentType, type ReactNode } from 'react';
import { useListContext } from 'ra-core';
import type { RecordKind } from '../../api/types';
import { number } from '../format/numbers';
import type { Trashed } from '../records/trash';
import { BulkActions } from './BulkActions';
import { allThatMatch, theseIds, type Meant } from './target';

interface Props {
  kind: RecordKind;
  inTrash: boolean;
  /** What can be done to this kind alone. */
  more?: ComponentType<Meant> | undefined;
}

/** Appears with the first selection and stays in sight while the list scrolls. */
export function SelectionBar({ kind, inTrash, more: More }: Props): ReactNode {
  const list = useListContext<Trashed>();
  const { data = [], selectedIds, onSelect, onUnselectItems, total } = list;
  const filterValues = list.filterValues as object;
  // all that match is meant of this filter and this selection: either changed, it is no longer meant
  const here = JSON.stringify([filterValues, selectedIds]);
  const [meant, setMeant] = useState('');
  if (selectedIds.length === 0) return null;
  const everything = meant === here;
  const ids = selectedIds.map(String);
  const pageChosen = data.every(({ id }) => ids.includes(id));
  const more = Boolean(list.hasNextPage) || Boolean(list.hasPreviousPage);
  const matching = Number.isFinite(total) ? `${number(total ?? 0)} that match` : 'that match';
  const meaning: Meant = {
    target: everything ? allThatMatch(filterValues) : theseIds(ids),
    chosen: data.filter(({ id }) => ids.includes(id)),
    ...(everything ? { named: `all ${kind}s ${matching.replace(/^.*that/, 'that')}` } : {}),
  };
  return (
    <Paper
      variant="outlined"
      sx={{
        position: 'sticky',
        top: 68,
        zIndex: 2,
        mb: 1.25,
        p: 0.75,
        borderRadius: '12px',
        borderColor: 'primary.main',
      }}
    >
      <Stack
        direction="row"
        role="toolbar"
        aria-label={`Selected ${kind}s`}
        sx={{ flexWrap: 'wrap', alignItems: 'center', gap: 0.5 }}
      >
        <Typography variant="body2" sx={{ px: 1, fontWeight: 600 }} role="status">
          {everything ? `All ${matching}` : `${number(ids.length)} selected`}
        </Typography>
        {!pageChosen && (
          <Button
            onClick={() => onSelect([...new Set([...ids, ...data.map(({ id }) => id)])])}
            color="inherit"
          >
            Select this page
          </Button>
        )}
        {pageChosen && more && !everything && (
          <Button onClick={() => setMeant(here)}>Select all {matching}</Button>
        )}
        {More && !inTrash && <More {...meaning} />}
        <BulkActions kind={kind} inTrash={inTrash} {...meaning} />
        <Button onClick={() => onUnselectItems()} color="inherit">
          Clear
        </Button>
      </Stack>
    </Paper>
  );
}
