import DetailsIcon from '@mui/icons-material/TuneOutlined';
import DuplicateIcon from '@mui/icons-material/ContentCopyOutlined';
import ArchiveIcon from '@mui/icons-material/ArchiveOutlined';
import UnarchiveIcon from '@mui/icons-material/UnarchiveOutlined';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import TagIcon from '@mui/icons-material/LocalOfferOutlined';
import TitleIcon from '@mui/icons-material/DriveFileRenameOutlineOutlined';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Prompt } from '../../api/types';
import { useCan } from '../../auth/me';
import { FavouriteButton } from '../../shared/records/FavouriteButton';
import { RenameDialog } from '../../shared/records/RenameDialog';
import { TermsDialog } from '../../shared/records/TermsDialog';
import { TrashActions } from '../../shared/records/TrashActions';
import { Confirm } from '../../shared/saving/Confirm';
import { useLeadOn } from '../../shared/saving/useLeadOn';
import { useSave } from '../../shared/saving/useSave';
import { DetailsDialog } from './DetailsDialog';
import { changePrompt, deletePrompt, duplicatePrompt } from './prompts';

type Open = 'title' | 'details' | 'terms' | 'delete' | null;

export function PromptActions({ prompt }: { prompt: Prompt }): ReactNode {
  const mayWrite = useCan('prompts:write') && !prompt.deletedAt;
  const mayDelete = useCan('prompts:delete') && !prompt.deletedAt;
  const leave = useLeadOn('/prompts');
  const navigate = useNavigate();
  const [open, setOpen] = useState<Open>(null);
  const refresh = ['prompt', 'prompts'];
  const change = useSave(
    (patch: Parameters<typeof changePrompt>[1]) => changePrompt(prompt, patch),
    {
      done: 'Saved',
      refresh,
    },
  );
  const remove = useSave(() => deletePrompt(prompt), {
    done: 'Moved to the trash',
    refresh,
    onDone: leave,
  });
  const duplicate = useSave(() => duplicatePrompt(prompt), {
    done: 'Duplicated: this is the copy',
    refresh: ['prompts'],
    onDone: ({ id }) => void navigate(`/prompts/${id}`),
  });
  const button = (label: string, icon: ReactNode, what: Open): ReactNode => (
    <Tooltip title={label}>
      <IconButton size="small" aria-label={label} onClick={() => setOpen(what)}>
        {icon}
      </IconButton>
    </Tooltip>
  );
  return (
    <>
      <FavouriteButton kind="prompt" id={prompt.id} on={prompt.favourite} />
      <TrashActions kind="prompt" record={prompt} onPurged={leave} />
      {mayWrite && button('Rename', <TitleIcon fontSize="small" />, 'title')}
      {mayWrite && button('Details', <DetailsIcon fontSize="small" />, 'details')}
      {mayWrite && (
        <Tooltip title="Duplicate">
          <IconButton
            size="small"
            aria-label="Duplicate"
            disabled={duplicate.isPending}
            onClick={() => duplicate.mutate(undefined)}
          >
            <DuplicateIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      )}
      {mayWrite && (
        <Tooltip title={prompt.archived ? 'Take out of the archive' : 'Archive'}>
          <IconButton
            size="small"
            aria-label={prompt.archived ? 'Take out of the archive' : 'Archive'}
            disabled={change.isPending}
            onClick={() => change.mutate({ archived: !prompt.archived })}
          >
            {prompt.archived ? (
              <UnarchiveIcon fontSize="small" />
            ) : (
              <ArchiveIcon fontSize="small" />
            )}
          </IconButton>
        </Tooltip>
      )}
      {mayWrite && button('Terms', <TagIcon fontSize="small" />, 'terms')}
      {mayDelete && button('Move to the trash', <DeleteIcon fontSize="small" />, 'delete')}
      {open === 'title' && (
        <RenameDialog
          title={prompt.title}
          onClose={() => setOpen(null)}
          onRename={(title) => {
            setOpen(null);
            change.mutate({ title });
          }}
        />
      )}
      {open === 'details' && (
        <DetailsDialog
          prompt={prompt}
          saving={change.isPending}
          onClose={() => setOpen(null)}
          onSave={(details) => change.mutate(details, { onSuccess: () => setOpen(null) })}
        />
      )}
      {open === 'terms' && (
        <TermsDialog
          kind="prompt"
          terms={prompt.terms ?? {}}
          onClose={() => setOpen(null)}
          onSave={(terms) => {
            setOpen(null);
            change.mutate(terms);
          }}
        />
      )}
      <Confirm
        open={open === 'delete'}
        title="Move this prompt to the trash?"
        action="Move to the trash"
        onCancel={() => setOpen(null)}
        onConfirm={() => {
          setOpen(null);
          remove.mutate(undefined);
        }}
      >
        Its outputs stay, and say that the prompt was deleted. It can be restored from the trash.
      </Confirm>
    </>
  );
}
