import UnlinkIcon from '@mui/icons-material/LinkOffOutlined';
import LookIcon from '@mui/icons-material/VisibilityOutlined';
import Card from '@mui/material/Card';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Tooltip from '@mui/material/Tooltip';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { recordsOf } from '../../api/records';
import type { RecordKind } from '../../api/types';
import { shortDate } from '../format/dates';
import { MoveButtons, moved } from '../lists/Arrangement';
import { Sortable, useSortableRow } from '../lists/Sortable';
import { QuickLook } from './QuickLook';
import type { Choice } from './records';

interface Props {
  kind: RecordKind;
  label: string;
  records: Choice[];
  onUnlink?: (record: Choice) => void;
  onOrder?: (ids: string[]) => void;
}

const titleOf = ({ title, name }: Choice): string => title || name || 'Untitled';

/** Linked records, each a way to its page, and to be looked at beside this one. */
export function LinkedRows({ kind, label, records, onUnlink, onOrder }: Props): ReactNode {
  const [looking, setLooking] = useState<string | null>(null);
  const ids = records.map(({ id }) => id);
  const ordering = onOrder && records.length > 1;
  const move = (from: number, to: number): void => onOrder?.(moved(ids, from, to));
  const row = (record: Choice, more: ReactNode): ReactNode => (
    <RowContent
      kind={kind}
      record={record}
      onLook={() => setLooking(record.id)}
      onUnlink={onUnlink && (() => onUnlink(record))}
    >
      {more}
    </RowContent>
  );
  const list = (
    <List disablePadding aria-label={label}>
      {records.map((record, place) =>
        ordering ? (
          <SortedRow key={record.id} id={record.id}>
            {row(
              record,
              <MoveButtons
                name={titleOf(record)}
                place={place}
                count={records.length}
                onMove={move}
              />,
            )}
          </SortedRow>
        ) : (
          <ListItem key={record.id} disablePadding sx={ROW}>
            {row(record, null)}
          </ListItem>
        ),
      )}
    </List>
  );
  return (
    <Card>
      {ordering ? (
        <Sortable
          ids={ids}
          nameOf={(id) => titleOf(records.find((one) => one.id === id) ?? { id })}
          onMove={move}
        >
          {list}
        </Sortable>
      ) : (
        list
      )}
      {looking && <QuickLook kind={kind} id={looking} onClose={() => setLooking(null)} />}
    </Card>
  );
}

const ROW = {
  '& + &': { borderTop: 1, borderColor: 'divider' },
  bgcolor: 'background.paper',
  pr: 1,
};

function SortedRow({ id, children }: { id: string; children: ReactNode }): ReactNode {
  const { ref, style, handle } = useSortableRow(id);
  return (
    <ListItem ref={ref} style={style satisfies CSSProperties} disablePadding sx={ROW}>
      {handle}
      {children}
    </ListItem>
  );
}

interface RowProps {
  kind: RecordKind;
  record: Choice;
  onLook: () => void;
  onUnlink?: (() => void) | undefined;
  children: ReactNode;
}

function RowContent({ kind, record, onLook, onUnlink, children }: RowProps): ReactNode {
  const { id, from, line, deleted } = record;
  const title = titleOf(record);
  return (
    <>
      <ListItemButton component={Link} to={`/${recordsOf(kind)}/${id}`} sx={{ minWidth: 0 }}>
        <ListItemText
          primary={title}
          secondary={[deleted && 'in the trash', from && shortDate(from), line]
            .filter(Boolean)
            .join(' · ')}
          sx={{ overflowWrap: 'anywhere' }}
          slotProps={{ secondary: { noWrap: true } }}
        />
      </ListItemButton>
      <Tooltip title="Look at it here">
        <IconButton size="small" aria-label={`Look at: ${title}`} onClick={onLook}>
          <LookIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      {children}
      {onUnlink && (
        <Tooltip title="Unlink">
          <IconButton size="small" aria-label={`Unlink: ${title}`} onClick={onUnlink}>
            <UnlinkIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
    </>
  );
}
