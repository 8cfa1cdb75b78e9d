import AssignIcon from '@mui/icons-material/AssignmentIndOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import TitleIcon from '@mui/icons-material/DriveFileRenameOutlineOutlined';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Rating from '@mui/material/Rating';
import Tooltip from '@mui/material/Tooltip';
import { useState, type ReactNode } from 'react';
import type { Output } from '../../api/types';
import { useCan } from '../../auth/me';
import { useBulk } from '../../shared/bulk/useBulk';
import { FavouriteButton } from '../../shared/records/FavouriteButton';
import { RenameDialog } from '../../shared/records/RenameDialog';
import { TrashActions } from '../../shared/records/TrashActions';
import { useLeadOn } from '../../shared/saving/useLeadOn';
import { useSave } from '../../shared/saving/useSave';
import { writeAssigned } from '../review/AssignFields';
import { AssignDialog } from '../review/AssignDialog';
import { changeOutput } from './outputs';

interface Props {
  output: Output;
  onEdit: () => void;
  editing: boolean;
}

export function OutputActions({ output, onEdit, editing }: Props): ReactNode {
  const mayWrite = useCan('outputs:write');
  const mayDelete = useCan('outputs:delete');
  const leave = useLeadOn('/outputs');
  const [renaming, setRenaming] = useState(false);
  const [assigning, setAssigning] = useState(false);
  const deletion = useBulk('output', leave);
  const change = useSave(
    (patch: Parameters<typeof changeOutput>[1]) => changeOutput(output.id, patch, output.version),
    { refresh: ['output', 'outputs', 'review-counts'] },
  );
  return (
    <>
      <Rating
        value={output.rating ?? null}
        readOnly={!mayWrite || Boolean(output.deletedAt)}
        onChange={(_, rating) => change.mutate({ rating })}
        size="small"
        getLabelText={(stars) => `Rate ${stars} of 5`}
        name="rating"
      />
      <FavouriteButton
        key={String(output.favourite)}
        kind="output"
        id={output.id}
        on={output.favourite}
      />
      {mayWrite && !output.deletedAt && (
        <Tooltip title="Rename">
          <IconButton size="small" aria-label="Rename" onClick={() => setRenaming(true)}>
            <TitleIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      {mayWrite && !output.deletedAt && (
        <Tooltip title="Who reviews this?">
          <IconButton
            size="small"
            aria-label="Who reviews this?"
            onClick={() => setAssigning(true)}
          >
            <AssignIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      {mayDelete && !output.deletedAt && (
        <Tooltip title="Move to the trash">
          <IconButton
            size="small"
            aria-label="Move to the trash"
            onClick={() => deletion.remove([output], [output.id])}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      <TrashActions kind="output" record={output} onPurged={leave} />
      {mayWrite && !output.deletedAt && !editing && (
        <Button variant="contained" startIcon={<EditIcon />} onClick={onEdit}>
          Edit
        </Button>
      )}
      {assigning && (
        <AssignDialog
          output={output}
          onClose={() => setAssigning(false)}
          onAssign={(assigned) => {
            setAssigning(false);
            change.mutate(writeAssigned(assigned));
          }}
        />
      )}
      {renaming && (
        <RenameDialog
          title={output.title}
          onClose={() => setRenaming(false)}
          onRename={(title) => {
            setRenaming(false);
            change.mutate({ title });
          }}
        />
      )}
    </>
  );
}
