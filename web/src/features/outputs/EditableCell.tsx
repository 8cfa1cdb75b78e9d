import EditIcon from '@mui/icons-material/EditOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Output, Vocabulary } from '../../api/types';
import { Confirm } from '../../shared/saving/Confirm';
import { saidBy, useCellSave, type CellChange, type Link } from './cells';
import { LinkPopover, RatingMenu, TermsPopover, TextCell } from './CellEditors';

/** Which cells can be written in; the others come from elsewhere. */
export type Editable = 'title' | 'date' | 'rating' | Link | Vocabulary;

interface Props {
  output: Output;
  label: string;
  editable: Editable;
  children: ReactNode;
}

/** A cell of the table with a pencil: Enter keeps what is written, Escape leaves it. */
export function EditableCell({ output, label, editable, children }: Props): ReactNode {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { save, saving, conflict, settle } = useCellSave(output);
  const close = (): void => setAnchor(null);
  const done = (change: CellChange | null): void => {
    close();
    if (change) save(change);
  };
  const editor = { output, label, anchor, onClose: close, onDone: done };
  const inPlace = anchor !== null && (editable === 'title' || editable === 'date');
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 0.25,
        opacity: saving ? 0.6 : 1,
        '& .pencil': { opacity: 0 },
        '&:hover .pencil, & .pencil:focus-visible': { opacity: 1 },
        '@media (hover: none)': { '& .pencil': { opacity: 1 } },
      }}
    >
      {inPlace ? <TextCell {...editor} field={editable} /> : children}
      {!inPlace && (
        <IconButton
          className="pencil"
          size="small"
          aria-label={`Change ${label} of ${output.title || 'Untitled'}`}
          disabled={saving}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          <EditIcon sx={{ fontSize: 16 }} />
        </IconButton>
      )}
      {anchor && (editable === 'prompt' || editable === 'agent') && (
        <LinkPopover {...editor} link={editable} />
      )}
      {editable === 'rating' && <RatingMenu {...editor} />}
      {anchor && typeof editable === 'object' && <TermsPopover {...editor} vocabulary={editable} />}
      <Confirm
        open={conflict !== null}
        title="Somebody changed it before you"
        action="Save mine"
        onCancel={() => settle(false)}
        onConfirm={() => settle(true)}
      >
        {conflict && (
          <Typography>
            “{conflict.theirs.title}” was changed since this list was read; {label.toLowerCase()} is{' '}
            {saidBy(conflict.change, conflict.theirs)} there. Yours was not saved yet.
          </Typography>
        )}
      </Confirm>
    </Box>
  );
}
