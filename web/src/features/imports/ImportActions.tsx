import UndoIcon from '@mui/icons-material/UndoOutlined';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import type { Import } from '../../api/types';
import { useCan } from '../../auth/me';
import { Confirm } from '../../shared/saving/Confirm';
import { useSave } from '../../shared/saving/useSave';
import { undoImport } from './imports';

/** After an import: take it back. */
export function ImportActions({ one }: { one: Import }): ReactNode {
  const mayWrite = useCan('imports:write');
  const [asking, setAsking] = useState(false);
  const undo = useSave(() => undoImport(one), {
    done: 'Undone. What was edited since then stayed.',
    refresh: ['import', 'imports', 'conversations', 'outputs', 'prompts'],
  });
  if (!mayWrite) return null;
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
