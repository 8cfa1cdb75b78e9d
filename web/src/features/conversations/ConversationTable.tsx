import Checkbox from '@mui/material/Checkbox';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { Link } from 'react-router-dom';
import type { Conversation } from '../../api/types';
import { useCan } from '../../auth/me';
import { SelectionBar } from '../../shared/bulk/SelectionBar';
import { useRange } from '../../shared/bulk/useRange';
import { SortableHead } from '../../shared/lists/SortableHead';
import { FavouriteButton } from '../../shared/records/FavouriteButton';
import { TrashActions } from '../../shared/records/TrashActions';
import { useDensity } from '../../shared/views/columns';
import { COLUMNS, useColumns } from './columns';

/** The list on a desk, for those who compare rows. */
export function ConversationTable({ inTrash }: { inTrash: boolean }): ReactNode {
  const { data = [], selectedIds } = useListContext<Conversation>();
  const choose = useRange();
  const [density] = useDensity('conversations');
  const [chosen] = useColumns();
  const mayWrite = useCan('conversations:write');
  const columns = COLUMNS.filter(({ key }) => chosen.includes(key));
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
          <SortableHead columns={columns} selectable={mayWrite} />
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
