import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';
import type { RecordKind, StoredFile } from '../../api/types';
import { useCan } from '../../auth/me';
import { number } from '../format/numbers';
import { useUndoable } from '../saving/useUndoable';
import { Answer } from '../states/Answer';
import { DropPlace, usePastedFiles } from './DropPlace';
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
