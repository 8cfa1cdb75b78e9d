import Checkbox from '@mui/material/Checkbox';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableRow from '@mui/material/TableRow';
import type { MouseEvent, ReactNode } from 'react';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Output } from '../../api/types';
import { useCan } from '../../auth/me';
import { SelectionBar } from '../../shared/bulk/SelectionBar';
import { useRange } from '../../shared/bulk/useRange';
import { useDensity } from '../../shared/views/columns';
import { FavouriteButton } from '../../shared/records/FavouriteButton';
import { COLUMNS, useColumns, type Column } from './columns';
import { OutputTableHead } from './OutputTableHead';

/** The list on a desk. */
export function OutputTable({ inTrash }: { inTrash: boolean }): ReactNode {
  const { data = [], selectedIds } = useListContext<Output>();
  const choose = useRange();
  const [density] = useDensity('outputs');
  const mayWrite = useCan('outputs:write');
  const [chosen] = useColumns();
  const columns = COLUMNS.filter(({ key }) => chosen.includes(key));
  return (
    <>
      <SelectionBar kind="output" inTrash={inTrash} />
      <TableContainer
        component={Paper}
        variant="outlined"
        tabIndex={0}
        role="group"
        aria-label="Outputs"
        sx={{ borderRadius: '14px' }}
      >
        <Table size={density} aria-label="Outputs">
          <OutputTableHead columns={columns} selectable={mayWrite} />
          <TableBody>
            {data.map((output) => (
              <OutputRow
                key={output.id}
                output={output}
                columns={columns}
                selectable={mayWrite}
                selected={selectedIds.includes(output.id)}
                onSelect={(event) => choose(output.id, event)}
              />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}

interface RowProps {
  output: Output;
  columns: Column[];
  selectable: boolean;
  selected: boolean;
  onSelect: (event: MouseEvent) => void;
}

function OutputRow({ output, columns, selectable, selected, onSelect }: RowProps): ReactNode {
  const title = output.title || 'Untitled';
  return (
    <TableRow hover selected={selected} sx={{ '&:last-child td': { border: 0 } }}>
      {selectable && (
        <TableCell padding="checkbox">
          <Checkbox
            size="small"
            checked={selected}
            onClick={onSelect}
            slotProps={{ input: { 'aria-label': `Select ${title}` } }}
          />
        </TableCell>
      )}
      <TableCell sx={{ minWidth: 260 }}>
        <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5 }}>
          <FavouriteButton
            key={String(output.favourite)}
            kind="output"
            id={output.id}
            on={output.favourite}
          />
          <MuiLink
            component={Link}
            to={`/outputs/${output.id}`}
            sx={{ fontWeight: 600, color: 'text.primary', overflowWrap: 'anywhere', py: 0.5 }}
          >
            {title}
          </MuiLink>
        </Stack>
      </TableCell>
      {columns.map(({ key, show }) => (
        <TableCell
          key={key}
          sx={{
            whiteSpace: ['date', 'createdAt', 'updatedAt'].includes(key) ? 'nowrap' : undefined,
          }}
        >
          {show(output)}
        </TableCell>
      ))}
    </TableRow>
  );
}
