import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { Output } from '../../api/types';
import { MarkdownEditor } from '../../shared/editor/MarkdownEditor';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { ConflictDialog } from '../../shared/saving/ConflictDialog';
import { DraftNotice } from '../../shared/saving/DraftNotice';
import { useDraft } from '../../shared/saving/useDraft';
import { useLeaving } from '../../shared/saving/useLeaving';
import { useSave } from '../../shared/saving/useSave';
import { saveEdit } from './outputs';

/** Saves on top of what this person read; whoever saved in between is not overwritten unseen. */
export function EditTab({ output, onSaved }: { output: Output; onSaved: () => void }): ReactNode {
  const start = output.editedContent ?? output.content;
  const draft = useDraft(
    `output.${output.id}`,
    { content: start, summary: '' },
    { version: output.version },
  );
  const leaving = useLeaving(draft);
  const { content, summary } = draft.value;
  const [conflict, setConflict] = useState(false);
  const client = useQueryClient();
  const save = useSave(
    (version: number | undefined) =>
      draft.endsWith(
        saveEdit(
          output.id,
          { content, ...(summary.trim() && { summary: summary.trim() }) },
          version,
        ),
      ),
    {
      done: 'Saved. The raw text is as it was.',
      refresh: ['output', 'outputs'],
      onFresh: onSaved,
      onConflict: () => setConflict(true),
    },
  );
  const dirty = content !== start;
  const submit = (): void => {
    if (dirty && !save.isPending) save.mutate(draft.base);
  };
  useSaveKey(submit);
  const takeTheirs = async (): Promise<void> => {
    setConflict(false);
    await client.invalidateQueries({ queryKey: ['output', output.id] });
    const fresh = client.getQueryData<Output>(['output', output.id]);
    if (fresh) {
      draft.rebase({ content: fresh.editedContent ?? fresh.content, summary: '' }, fresh.version);
    }
  };
  return (
    <Stack sx={{ gap: 2 }}>
      <DraftNotice draft={draft} since="Saving asks which of the two to keep." />
      <MarkdownEditor
        value={content}
        onChange={(typed) => draft.change({ content: typed })}
        label="Edited text"
        autoFocus
      />
      <Stack direction={{ xs: 'column', sm: 'row' }} sx={{ gap: 1.5 }}>
        <TextField
          label="What did you change? (optional)"
          value={summary}
          onChange={(event) => draft.change({ summary: event.target.value })}
          sx={{ flex: 1 }}
        />
        <Button
          variant="contained"
          onClick={submit}
          disabled={!dirty || save.isPending}
          sx={{ px: 4 }}
        >
          Save
        </Button>
      </Stack>
      <ConflictDialog
        open={conflict}
        what="this output"
        onKeepEditing={() => setConflict(false)}
        onTakeTheirs={() => void takeTheirs()}
        onSaveMine={() => {
          setConflict(false);
          save.mutate(undefined);
        }}
      />
      {leaving.dialog}
    </Stack>
  );
}
