import AssignIcon from '@mui/icons-material/AssignmentIndOutlined';
import PurgeIcon from '@mui/icons-material/DeleteForeverOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import ExportIcon from '@mui/icons-material/OutboxOutlined';
import RestoreIcon from '@mui/icons-material/RestoreFromTrashOutlined';
import FieldsIcon from '@mui/icons-material/EditNoteOutlined';
import TagIcon from '@mui/icons-material/LocalOfferOutlined';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { Link } from 'react-router-dom';
import type { RecordKind } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { useCan } from '../../auth/me';
import { exportOf } from '../../features/exports/ExportThese';
import { BulkAssignDialog } from '../../features/review/BulkAssignDialog';
import { plural } from '../format/numbers';
import { PurgeDialog } from '../records/PurgeDialog';
import { RESTORING } from '../records/trash';
import { usePurge } from '../records/usePurge';
import { BulkDialog } from './BulkDialog';
import { BulkFieldsDialog } from './BulkFieldsDialog';
import { BulkTermsDialog } from './BulkTermsDialog';
import { byFilter, type Meant } from './target';
import { useBulk } from './useBulk';

interface Props extends Meant {
  kind: RecordKind;
  inTrash: boolean;
}

type Asked = 'terms' | 'fields' | 'assign' | 'purge' | 'delete' | 'restore';

/** What can be done to the chosen records at once; all can be taken back but a deletion for good. */
export function BulkActions({ kind, inTrash, target, chosen, named }: Props): ReactNode {
  const { onUnselectItems } = useListContext();
  const mayWrite = useCan(`${kind}s:write`);
  const mayDelete = useCan(RESTORING[kind]);
  const mayPurge = useCan('records:purge');
  const [open, setOpen] = useState<Asked | null>(null);
  const bulk = useBulk(kind, onUnselectItems);
  const purge = usePurge(kind, onUnselectItems);
  const close = (): void => setOpen(null);
  const records = chosen.map(({ id, title, name }) => ({ id, title: title ?? name }));
  const count = 'ids' in target ? (target.ids?.length ?? 0) : 0;
  const what = named ?? plural(count, kind);
  const move = (action: 'delete' | 'restore'): void => {
    close();
    (action === 'delete' ? bulk.remove : bulk.restore)(records, target);
  };
  const ask = (action: 'delete' | 'restore'): void =>
    byFilter(target) ? setOpen(action) : move(action);
  return (
    <>
      {inTrash && mayDelete && (
        <Button startIcon={<RestoreIcon />} onClick={() => ask('restore')}>
          Restore
        </Button>
      )}
      {inTrash && mayPurge && !byFilter(target) && (
        <Button
          startIcon={<PurgeIcon />}
          color="error"
          disabled={chosen.length === 0}
          onClick={() => setOpen('purge')}
        >
          Delete for good
        </Button>
      )}
      {!inTrash && mayWrite && (
        <Button startIcon={<TagIcon />} onClick={() => setOpen('terms')}>
          Terms
        </Button>
      )}
      {!inTrash && mayWrite && (
        <Button startIcon={<FieldsIcon />} onClick={() => setOpen('fields')}>
          Set fields
        </Button>
      )}
      {!inTrash && mayWrite && kind === 'output' && (
        <Button startIcon={<AssignIcon />} onClick={() => setOpen('assign')}>
          Assign
        </Button>
      )}
      {!inTrash && (
        <Gate scope="exports:write">
          <Button component={Link} to={exportOf(kind, target)} startIcon={<ExportIcon />}>
            Export
          </Button>
        </Gate>
      )}
      {!inTrash && mayDelete && (
        <Button startIcon={<DeleteIcon />} color="error" onClick={() => ask('delete')}>
          Delete
        </Button>
      )}
      {open === 'purge' && (
        <PurgeDialog
          kind={kind}
          records={chosen}
          onCancel={close}
          onConfirm={() => {
            close();
            purge(chosen);
          }}
        />
      )}
      {open === 'terms' && (
        <BulkTermsDialog
          kind={kind}
          title={`Terms of ${what}`}
          target={target}
          onClose={close}
          onApply={(change) => {
            close();
            bulk.assign(records, target, change);
          }}
        />
      )}
      {open === 'fields' && (
        <BulkFieldsDialog
          kind={kind}
          title={`Fields of ${what}`}
          target={target}
          onClose={close}
          onApply={(change) => {
            close();
            bulk.assign(records, target, change);
          }}
        />
      )}
      {open === 'assign' && (
        <BulkAssignDialog
          title={`Who reviews ${what}?`}
          target={target}
          onClose={close}
          onApply={(change) => {
            close();
            bulk.assign(records, target, change);
          }}
        />
      )}
      {(open === 'delete' || open === 'restore') && (
        <BulkDialog
          kind={kind}
          title={open === 'delete' ? `Move ${what} to the trash?` : `Restore ${what}?`}
          target={target}
          change={open === 'delete' ? { delete: true } : { restore: true }}
          action={open === 'delete' ? 'Delete' : 'Restore'}
          will={open === 'delete' ? 'will move to the trash' : 'will be restored'}
          atOnce
          onClose={close}
          onApply={() => move(open)}
        />
      )}
    </>
  );
}
