import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import CardActions from '@mui/material/CardActions';
import Checkbox from '@mui/material/Checkbox';
import Typography from '@mui/material/Typography';
import type { ComponentType, ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { Link } from 'react-router-dom';
import { recordsOf } from '../../api/records';
import type { RecordKind } from '../../api/types';
import { useCan } from '../../auth/me';
import { SelectionBar } from '../bulk/SelectionBar';
import type { Meant } from '../bulk/target';
import { useRange } from '../bulk/useRange';
import { TrashActions } from '../records/TrashActions';
import { titleOf, type Trashed } from '../records/trash';

interface Props<T> {
  kind: RecordKind;
  /** What a card says below the title. */
  children: (record: T) => ReactNode;
  /** What can be done to many of this kind alone. */
  more?: ComponentType<Meant>;
}

/** The records of a list as cards, to be opened, and to be chosen by whoever may change them. */
export function CardGrid<T extends Trashed>({ kind, children, more }: Props<T>): ReactNode {
  const { data = [], selectedIds, filterValues } = useListContext<T>();
  const mayWrite = useCan(`${kind}s:write`);
  const choose = useRange();
  const inTrash = Boolean((filterValues as { deleted?: boolean }).deleted);
  return (
    <>
      <SelectionBar kind={kind} inTrash={inTrash} more={more} />
      <Box
        sx={{
          display: 'grid',
          gap: 1.25,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
        }}
      >
        {data.map((record) => (
          <Card
            key={record.id}
            sx={{ display: 'flex', flexDirection: 'column', position: 'relative' }}
          >
            <CardActionArea
              component={Link}
              to={`/${recordsOf(kind)}/${record.id}`}
              sx={{ p: 2, flex: 1 }}
            >
              <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere', pr: mayWrite ? 4 : 0 }}>
                {titleOf(record)}
              </Typography>
              {children(record)}
            </CardActionArea>
            {mayWrite && (
              <Checkbox
                checked={selectedIds.includes(record.id)}
                onClick={(event) => choose(record.id, event)}
                slotProps={{ input: { 'aria-label': `Select ${titleOf(record)}` } }}
                sx={{ position: 'absolute', top: 6, right: 6 }}
              />
            )}
            {record.deletedAt && (
              <CardActions>
                <TrashActions kind={kind} record={record} compact />
              </CardActions>
            )}
          </Card>
        ))}
      </Box>
    </>
  );
}

/** A few lines of what a record is for. */
export function Blurb({ lines, children }: { lines: number; children: ReactNode }): ReactNode {
  return (
    <Typography
      variant="body2"
      sx={{
        color: 'text.secondary',
        mb: 1.25,
        display: '-webkit-box',
        WebkitLineClamp: lines,
        WebkitBoxOrient: 'vertical',
        overflow: 'hidden',
      }}
    >
      {children}
    </Typography>
  );
}
