import UndoIcon from '@mui/icons-material/UndoOutlined';
import Button from '@mui/material/Button';
import { useRef, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Import } from '../../api/types';
import { useCan } from '../../auth/me';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { filesOf } from './files';
import { startImport, undoImport } from './imports';

/** After a trial: do it. After an import: take it back. */
export function ImportActions({ one }: { one: Import }): ReactNode {
  const mayWrite = useCan('imports:write');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const again = useRef<HTMLInputElement>(null);
  const start = useSave((files: File[]) => startImport(files, false), {
    refresh: ['imports'],
    onDone: (real) => void navigate(`/imports/${real.id}`),
  });
  const undo = useSave(() => undoImport(one), {
    done: 'Undone. What was edited since then stayed.',
    refresh: ['import', 'imports', 'conversations', 'outputs', 'prompts'],
  });
  if (!mayWrite) return null;
  if (one.dryRun) {
    const files = filesOf(one.id);
    return (
      <>
        <Button
          variant="contained"
          disabled={start.isPending || one.state !== 'completed'}
          onClick={() => (files ? start.mutate(files) : again.current?.click())}
        >
          {files ? 'Import now' : 'Choose the file again and import'}
        </Button>
        <input
          ref={again}
          type="file"
          hidden
          multiple
          aria-label="File to import"
          onChange={(event) => start.mutate([...(event.target.files ?? [])])}
        />
      </>
    );
  }
  return one.state === 'completed' || one.state === 'failed' ? (
    <>
      <Button
        variant="outlined"
        color="error"
        startIcon={<UndoIcon />}
        onClick={() => setAsking(true)}
        disabled={undo.isPending}
      >
        Undo this import
      </Button>
      <Confirm
        open={asking}
        title="Undo this import?"
        action="Undo import"
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          undo.mutate(undefined);
        }}
      >
        Everything it brought is removed, except what someone has edited since.
      </Confirm>
    </>
  ) : null;
}
