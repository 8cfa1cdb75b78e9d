import PurgeIcon from '@mui/icons-material/DeleteForeverOutlined';
import RestoreIcon from '@mui/icons-material/RestoreFromTrashOutlined';
import TrashIcon from '@mui/icons-material/DeleteOutlined';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { KeptKind } from '../../api/types';
import { useCan } from '../../auth/me';
import { useBulk } from '../../shared/bulk/useBulk';
import { UndoLine } from '../../shared/bulk/UndoLine';
import { When } from '../../shared/format/When';
import { PurgeDialog } from '../../shared/records/PurgeDialog';
import { TrashActions } from '../../shared/records/TrashActions';
import { RESTORING, titleOf, type Trashed } from '../../shared/records/trash';
import { usePurge } from '../../shared/records/usePurge';
import { Empty } from '../../shared/states/Empty';
import { Failure } from '../../shared/states/Failure';
import { Loading } from '../../shared/states/Loading';
import { useTrashed } from './trashed';

/** The trash of one kind: single records and chosen ones go back, or away for good. */
export function TrashOf({ kind }: { kind: KeptKind }): ReactNode {
  const query = useTrashed(kind, true);
  const [chosen, setChosen] = useState<string[]>([]);
  if (query.isError) {
    return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  }
  if (!query.data) return <Loading rows={6} />;
  const records = query.data.pages.flatMap(({ items }) => items);
  const toggle = (id: string): void =>
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <Stack sx={{ gap: 1 }}>
      <UndoLine kind={kind} />
      {records.length === 0 ? (
        <Empty icon={<TrashIcon />} title="Nothing here">
          No {kind}s are in the trash.
        </Empty>
      ) : (
        <>
          <Chosen
            kind={kind}
            records={records}
            chosen={records.filter(({ id }) => chosen.includes(id))}
            onChoose={setChosen}
          />
          {records.map((record) => (
            <Row
              key={record.id}
              kind={kind}
              record={record}
              chosen={chosen.includes(record.id)}
              onToggle={() => toggle(record.id)}
            />
          ))}
          {query.hasNextPage && (
            <Button
              disabled={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
              sx={{ alignSelf: 'center' }}
            >
              Show more
            </Button>
          )}
        </>
      )}
    </Stack>
  );
}

const useMay = (kind: KeptKind): { restore: boolean; purge: boolean } => ({
  restore: useCan(RESTORING[kind]),
  purge: useCan('records:purge'),
});

/** A snippet has no page of its own: it is shown among the others. */
const placeOf = (kind: KeptKind, id: string): string =>
  kind === 'snippet' ? `/snippets?deleted=true&snippet=${id}` : `/${kind}s/${id}`;

interface ChosenProps {
  kind: KeptKind;
  records: Trashed[];
  chosen: Trashed[];
  onChoose: (ids: string[]) => void;
}

function Chosen({ kind, records, chosen, onChoose }: ChosenProps): ReactNode {
  const may = useMay(kind);
  const [asking, setAsking] = useState(false);
  const none = (): void => onChoose([]);
  const bulk = useBulk(kind, none);
  const purge = usePurge(kind, none);
  if (!may.restore && !may.purge) return null;
  const all = chosen.length === records.length;
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
      <FormControlLabel
        sx={{ ml: 0 }}
        control={
          <Checkbox
            checked={all}
            indeterminate={chosen.length > 0 && !all}
            onChange={() => onChoose(all ? [] : records.map(({ id }) => id))}
          />
        }
        label={chosen.length > 0 ? `${chosen.length} chosen` : 'Choose all shown'}
      />
      {may.restore && (
        <Button
          startIcon={<RestoreIcon />}
          disabled={chosen.length === 0}
          onClick={() =>
            bulk.restore(
              chosen.map((record) => ({ id: record.id, title: titleOf(record) })),
              chosen.map(({ id }) => id),
            )
          }
        >
          Restore chosen
        </Button>
      )}
      {may.purge && (
        <Button
          color="error"
          startIcon={<PurgeIcon />}
          disabled={chosen.length === 0}
          onClick={() => setAsking(true)}
        >
          Delete chosen for good
        </Button>
      )}
      {asking && (
        <PurgeDialog
          kind={kind}
          records={chosen}
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            purge(chosen);
          }}
        />
      )}
    </Stack>
  );
}

interface RowProps {
  kind: KeptKind;
  record: Trashed;
  chosen: boolean;
  onToggle: () => void;
}

function Row({ kind, record, chosen, onToggle }: RowProps): ReactNode {
  const may = useMay(kind);
  return (
    <Card sx={{ display: 'flex', alignItems: 'center', gap: 1, p: 0.75, flexWrap: 'wrap' }}>
      {(may.restore || may.purge) && (
        <Checkbox
          checked={chosen}
          onChange={onToggle}
          slotProps={{ input: { 'aria-label': `Choose ${titleOf(record)}` } }}
        />
      )}
      <Stack sx={{ flex: '1 1 220px', minWidth: 0, py: 0.5, pl: may.restore ? 0 : 1 }}>
        <Typography
          component={Link}
          to={placeOf(kind, record.id)}
          sx={{ fontWeight: 600, color: 'text.primary', overflowWrap: 'anywhere' }}
        >
          {titleOf(record)}
        </Typography>
        {record.deletedAt && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            Deleted <When at={record.deletedAt} />
          </Typography>
        )}
      </Stack>
      <TrashActions kind={kind} record={record} compact />
    </Card>
  );
}
