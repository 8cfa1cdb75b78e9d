import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import type { Output } from '../../api/types';
import { MarkdownEditor } from '../../shared/editor/MarkdownEditor';
import { useSaveKey } from '../../shared/keyboard/useSaveKey';
import { ConflictDialog } from '../../shared/saving/ConflictDialog';
import { DraftNotice } from '../../shared/saving/DraftNotice';
import { MergeDialog } from '../../shared/saving/MergeDialog';
import { useDraft } from '../../shared/saving/useDraft';
import { useLeaving } from '../../shared/saving/useLeaving';
import { useSave } from '../../shared/saving/useSave';
import { saveEdit } from './outputs';

interface Written {
  content: string;
  summary: string;
  /** The text that this one began from: what a merge tells the two apart by. Null while nothing is written. */
  before: string | null;
}

const untouched = (content: string): Written => ({ content, summary: '', before: null });

const textOf = ({ editedContent, content }: Output): string => editedContent ?? content;

/** Saves on top of what this person read; whoever saved in between is not overwritten unseen. */
export function EditTab({ output, onSaved }: { output: Output; onSaved: () => void }): ReactNode {
  const start = textOf(output);
  const draft = useDraft(`output.${output.id}`, untouched(start), { version: output.version });
  const leaving = useLeaving(draft);
  const { content, summary, before } = draft.value;
  const [conflict, setConflict] = useState(false);
  const [merging, setMerging] = useState<Output | null>(null);
  const [merged, setMerged] = useState<{ text: string; version: number } | null>(null);
  const sent = useRef<typeof merged>(null);
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
  const writeMerged = useEffectEvent((version: number) => save.mutate(version));
  useEffect(() => {
    // the form holds it first: should the write fail, it is kept like anything typed
    if (merged?.text === content && merged !== sent.current) {
      sent.current = merged;
      writeMerged(merged.version);
    }
  }, [merged, content]);
  const readTheirs = async (): Promise<Output | undefined> => {
    setConflict(false);
    await client.invalidateQueries({ queryKey: ['output', output.id] });
    return client.getQueryData<Output>(['output', output.id]);
  };
  const takeTheirs = async (): Promise<void> => {
    const fresh = await readTheirs();
    if (fresh) draft.rebase(untouched(textOf(fresh)), fresh.version);
  };
  return (
    <Stack sx={{ gap: 2 }}>
      <DraftNotice draft={draft} since="Saving asks which of the two to keep." />
      <MarkdownEditor
        value={content}
        onChange={(typed) =>
          draft.change({ content: typed, before: typed === start ? null : (before ?? start) })
        }
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
        onMerge={
          before === null
            ? undefined
            : () => void readTheirs().then((fresh) => setMerging(fresh ?? null))
        }
      />
      {merging && before !== null && (
        <MergeDialog
          mine={content}
          before={before}
          theirs={textOf(merging)}
          onClose={() => setMerging(null)}
          onTake={(text) => {
            setMerging(null);
            draft.change({ content: text, before: textOf(merging) });
            setMerged({ text, version: merging.version });
          }}
        />
      )}
      {leaving.dialog}
    </Stack>
  );
}
