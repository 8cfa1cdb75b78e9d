import UnlinkIcon from '@mui/icons-material/LinkOffOutlined';
import Card from '@mui/material/Card';
import IconButton from '@mui/material/IconButton';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { recordsOf } from '../../api/records';
import type { RecordKind } from '../../api/types';
import { shortDate } from '../format/dates';
import { MoveButtons, moved } from '../lists/Arrangement';
import type { Choice } from './records';

interface Props {
  kind: RecordKind;
  label: string;
  records: Choice[];
  onUnlink?: (record: Choice) => void;
  onOrder?: (ids: string[]) => void;
}

/** Linked records, each a way to its page. */
export function LinkedRows({ kind, label, records, onUnlink, onOrder }: Props): ReactNode {
  const ids = records.map(({ id }) => id);
  const move = (from: number, to: number): void => onOrder?.(moved(ids, from, to));
  return (
    <Card>
      <List disablePadding aria-label={label}>
        {records.map((record, place) => {
          const { id, from, line, deleted } = record;
          const title = record.title || record.name || 'Untitled';
          return (
            <ListItem
              key={id}
              disablePadding
              sx={{ '& + &': { borderTop: 1, borderColor: 'divider' }, pr: onUnlink ? 1 : 0 }}
            >
              <ListItemButton component={Link} to={`/${recordsOf(kind)}/${id}`}>
                <ListItemText
                  primary={title}
                  secondary={[deleted && 'in the trash', from && shortDate(from), line]
                    .filter(Boolean)
                    .join(' · ')}
                  sx={{ overflowWrap: 'anywhere' }}
                  slotProps={{ secondary: { noWrap: true } }}
                />
              </ListItemButton>
              {onOrder && records.length > 1 && (
                <MoveButtons name={title} place={place} count={records.length} onMove={move} />
              )}
              {onUnlink && (
                <Tooltip title="Unlink">
                  <IconButton
                    size="small"
                    aria-label={`Unlink: ${title}`}
                    onClick={() => onUnlink(record)}
                  >
                    <UnlinkIcon fontSize="small" />
                  </IconButton>
                </Tooltip>
              )}
            </ListItem>
          );
        })}
      </List>
    </Card>
  );
}
