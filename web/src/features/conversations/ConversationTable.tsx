import Checkbox from '@mui/material/Checkbox';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import type { ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { Link } from 'react-router-dom';
import type { Conversation } from '../../api/types';
import { useCan } from '../../auth/me';
import { SelectionBar } from '../../shared/bulk/SelectionBar';
import { useRange } from '../../shared/bulk/useRange';
import { FavouriteButton } from '../../shared/records/FavouriteButton';
import { TrashActions } from '../../shared/records/TrashActions';
import { useDensity } from '../../shared/views/columns';
import { COLUMNS, useColumns } from './columns';

/** The list on a desk, for those who compare rows. */
export function ConversationTable({ inTrash }: { inTrash: boolean }): ReactNode {
  const { data = [], selectedIds, onSelect } = useListContext<Conversation>();
  const choose = useRange();
  const [density] = useDensity('conversations');
  const [chosen] = useColumns();
  const mayWrite = useCan('conversations:write');
  const columns = COLUMNS.filter(({ key }) => chosen.includes(key));
  const here = data.filter(({ id }) => selectedIds.includes(id)).length;
  const all = here > 0 && here === data.length;
  return (
    <>
      <SelectionBar kind="conversation" inTrash={inTrash} />
      <TableContainer
        component={Paper}
        variant="outlined"
        tabIndex={0}
        role="group"
        aria-label="Conversations"
        sx={{ borderRadius: '14px' }}
      >
        <Table size={density} aria-label="Conversations">
          <TableHead>
            <TableRow>
              {mayWrite && (
                <TableCell padding="checkbox">
                  <Checkbox
                    size="small"
                    checked={all}
                    indeterminate={here > 0 && !all}
                    onChange={() => onSelect(all ? [] : data.map(({ id }) => id))}
                    slotProps={{ input: { 'aria-label': 'Select all on this page' } }}
                  />
                </TableCell>
              )}
              <HeadCell label="Title" sort="title" />
              {columns.map(({ key, label, sort }) => (
                <HeadCell key={key} label={label} sort={sort} />
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((conversation) => {
              const { id, title, favourite } = conversation;
              const name = title || 'Untitled conversation';
              return (
                <TableRow key={id} hover selected={selectedIds.includes(id)}>
                  {mayWrite && (
                    <TableCell padding="checkbox">
                      <Checkbox
                        size="small"
                        checked={selectedIds.includes(id)}
                        onClick={(event) => choose(id, event)}
                        slotProps={{ input: { 'aria-label': `Select ${name}` } }}
                      />
                    </TableCell>
                  )}
                  <TableCell sx={{ minWidth: 260 }}>
                    <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5 }}>
                      {inTrash ? (
                        <TrashActions kind="conversation" record={conversation} compact />
                      ) : (
                        <FavouriteButton
                          key={String(favourite)}
                          kind="conversation"
                          id={id}
                          on={favourite}
                        />
                      )}
                      <MuiLink
                        component={Link}
                        to={`/conversations/${id}`}
                        sx={{
                          fontWeight: 600,
                          color: 'text.primary',
                          overflowWrap: 'anywhere',
                          py: 0.5,
                        }}
                      >
                        {name}
                      </MuiLink>
                    </Stack>
                  </TableCell>
                  {columns.map(({ key, show, tight }) => (
                    <TableCell key={key} sx={tight ? { whiteSpace: 'nowrap' } : undefined}>
                      {show(conversation)}
                    </TableCell>
                  ))}
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      </TableContainer>
    </>
  );
}

function HeadCell({ label, sort: field }: { label: string; sort: string | undefined }): ReactNode {
  const { sort, setSort } = useListContext();
  if (!field) return <TableCell>{label}</TableCell>;
  const active = sort.field === field;
  const direction = active && sort.order === 'ASC' ? 'asc' : 'desc';
  const first = field === 'title' ? 'ASC' : 'DESC';
  const next = active ? (sort.order === 'ASC' ? 'DESC' : 'ASC') : first;
  return (
    <TableCell sortDirection={active ? direction : false}>
      <TableSortLabel
        active={active}
        direction={direction}
        onClick={() => setSort({ field, order: next })}
        sx={{ minHeight: 28 }}
      >
        {label}
      </TableSortLabel>
    </TableCell>
  );
}
