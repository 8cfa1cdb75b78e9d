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
import { useListContext } from 'ra-core';
import { Link } from 'react-router-dom';
import type { Output } from '../../api/types';
import { useCan } from '../../auth/me';
import { SelectionBar } from '../../shared/bulk/SelectionBar';
import { useRange } from '../../shared/bulk/useRange';
import { SortableHead } from '../../shared/lists/SortableHead';
import { useDensity } from '../../shared/views/columns';
import { FavouriteButton } from '../../shared/records/FavouriteButton';
import { useColumns, type Column } from './columns';
import { EditableCell, type Editable } from './EditableCell';

/** The list on a desk. */
export function OutputTable({ inTrash }: { inTrash: boolean }): ReactNode {
  const { data = [], selectedIds } = useListContext<Output>();
  const choose = useRange();
  const [density] = useDensity('outputs');
  const mayWrite = useCan('outputs:write');
  const { shown: columns } = useColumns();
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
          <SortableHead columns={columns} selectable={mayWrite} />
          <TableBody>
            {data.map((output) => (
              <OutputRow
                key={output.id}
                output={output}
                columns={columns}
                selectable={mayWrite}
                editable={mayWrite && !inTrash}
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
  editable: boolean;
  selected: boolean;
  onSelect: (event: MouseEvent) => void;
}

/** What of a column can be written in its cells. */
const editableOf = ({ key, vocabulary }: Column): Editable | undefined =>
  vocabulary ??
  (key === 'date' || key === 'rating' || key === 'prompt' || key === 'agent' ? key : undefined);

function OutputRow(props: RowProps): ReactNode {
  const { output, columns, selectable, editable, selected, onSelect } = props;
  const title = output.title || 'Untitled';
  const cell = (label: string, what: Editable | undefined, shown: ReactNode): ReactNode =>
    editable && what ? (
      <EditableCell output={output} label={label} editable={what}>
        {shown}
      </EditableCell>
    ) : (
      shown
    );
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
          {cell(
            'Title',
            'title',
            <MuiLink
              component={Link}
              to={`/outputs/${output.id}`}
              sx={{ fontWeight: 600, color: 'text.primary', overflowWrap: 'anywhere', py: 0.5 }}
            >
              {title}
            </MuiLink>,
          )}
        </Stack>
      </TableCell>
      {columns.map((column) => (
        <TableCell key={column.key} sx={{ whiteSpace: column.narrow ? 'nowrap' : undefined }}>
          {cell(column.label, editableOf(column), column.show(output))}
        </TableCell>
      ))}
    </TableRow>
  );
}
