import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { RecordKind, StoredFile } from '../../api/types';
import { useCan } from '../../auth/me';
import { number } from '../format/numbers';
import { useUndoable } from '../saving/useUndoable';
import { Answer } from '../states/Answer';
import { FileRows } from './FileRows';
import { UploadRows } from './UploadRows';
import { linkFile, unlinkFile, useFiles } from './files';
import { useUploads } from './useUploads';

interface Props {
  kind: RecordKind;
  id: string;
  /** Whether the record takes files: one in the trash takes none. */
  open: boolean;
}

/** The files of a record: dropped, pasted or chosen; unlinked with a way back. */
export function RecordFiles({ kind, id, open }: Props): ReactNode {
  const mayRead = useCan('files:read');
  const mayWrite = useCan('files:write') && open;
  const owner = { kind, id };
  const files = useFiles(owner);
  const { uploads, send, again, forget } = useUploads(owner);
  const act = useUndoable();
  const heading = useId();
  usePastedFiles(mayWrite, send);
  const unlink = (file: StoredFile): void =>
    act({
      work: async () => {
        await unlinkFile(file.id, owner);
        return () => linkFile(file.id, owner);
      },
      done: `“${file.name}” unlinked`,
      refresh: ['files', kind],
    });
  if (!mayRead) return null;
  return (
    <Stack component="section" aria-labelledby={heading} sx={{ gap: 1.25 }}>
      <Typography variant="h4" component="h2" id={heading}>
        Files
      </Typography>
      <Answer query={files} loading={null}>
        {({ items, total }) => (
          <>
            {items.length > 0 && <FileRows files={items} {...(mayWrite && { onUnlink: unlink })} />}
            {(total ?? 0) > items.length && (
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                The first {number(items.length)} of {number(total ?? 0)}.
              </Typography>
            )}
            {items.length === 0 && !mayWrite && (
              <Typography sx={{ color: 'text.secondary' }}>None belong to it.</Typography>
            )}
          </>
        )}
      </Answer>
      <UploadRows uploads={uploads} onAgain={again} onForget={forget} />
      {mayWrite && <DropPlace onFiles={send} />}
    </Stack>
  );
}

function DropPlace({ onFiles }: { onFiles: (files: File[]) => void }): ReactNode {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
      sx={{
        border: '2px dashed',
        borderColor: over ? 'primary.main' : 'divider',
        bgcolor: over ? 'action.selected' : 'transparent',
        borderRadius: '14px',
        p: 2,
        display: 'flex',
        flexWrap: 'wrap',
        gap: 1.5,
        alignItems: 'center',
      }}
    >
      <Button variant="outlined" size="small" onClick={() => input.current?.click()}>
        Choose files
      </Button>
      <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 160px' }}>
        or drop them here, or paste them
      </Typography>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        aria-label="Files to add"
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </Box>
  );
}

/** Files that are pasted anywhere on the page but into a field. */
function usePastedFiles(enabled: boolean, take: (files: File[]) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    if (!enabled) return;
    const onPaste = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      const { target } = event;
      const field =
        target instanceof Element &&
        target.closest('input, textarea, [contenteditable="true"]') !== null;
      if (files.length === 0 || field) return;
      event.preventDefault();
      latest.current(files);
    };
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, [enabled]);
}
