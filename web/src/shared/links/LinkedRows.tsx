import DownIcon from '@mui/icons-material/ArrowDownwardOutlined';
import UpIcon from '@mui/icons-material/ArrowUpwardOutlined';
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
  const move = (from: number, to: number): void => {
    const ids = records.map(({ id }) => id);
    ids.splice(to, 0, ...ids.splice(from, 1));
    onOrder?.(ids);
  };
  return (
    <Card>
      <List disablePadding aria-label={label}>
        {records.map((record, place) => {
          const { id, from, line, deleted } = record;
          const title = record.title || record.name || 'Untitled';
          const button = (
            name: string,
            icon: ReactNode,
            act: () => void,
            disabled = false,
          ): ReactNode => (
            <Tooltip title={name}>
              <span>
                <IconButton
                  size="small"
                  aria-label={`${name}: ${title}`}
                  disabled={disabled}
                  onClick={act}
                >
                  {icon}
                </IconButton>
              </span>
            </Tooltip>
          );
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
                <>
                  {button(
                    'Move up',
                    <UpIcon fontSize="small" />,
                    () => move(place, place - 1),
                    place === 0,
                  )}
                  {button(
                    'Move down',
                    <DownIcon fontSize="small" />,
                    () => move(place, place + 1),
                    place === records.length - 1,
                  )}
                </>
              )}
              {onUnlink &&
                button('Unlink', <UnlinkIcon fontSize="small" />, () => onUnlink(record))}
            </ListItem>
          );
        })}
      </List>
    </Card>
  );
}
