import { useQueryClient } from '@tanstack/react-query';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useCloseNotification, useNotify } from 'ra-core';
import { explain } from '../../api/problem';

interface Deed {
  /** Does it. @returns what takes it back */
  work: () => Promise<(() => Promise<unknown>) | undefined>;
  done: string;
  /** Questions to ask the server again afterwards, by the first word of their key. */
  refresh: string[];
  onDone?: () => void;
}

/** A small change that is done at once and offered to be taken back. */
export function useUndoable(): (deed: Deed) => void {
  const notify = useNotify();
  const client = useQueryClient();
  const refuse = (error: unknown): void => {
    const { title, detail, advice } = explain(error);
    notify([title, detail, advice].join(' — '), { type: 'error', autoHideDuration: 9000 });
  };
  return ({ work, done, refresh, onDone }) => {
    const fresh = (): void =>
      refresh.forEach((key) => void client.invalidateQueries({ queryKey: [key] }));
    const takeBack = (undo: () => Promise<unknown>): void =>
      void undo()
        .then(() => notify('Put back', { type: 'success' }), refuse)
        .finally(fresh);
    void work()
      .then((undo) => {
        notify(<Done text={done} onUndo={undo && (() => takeBack(undo))} />, {
          autoHideDuration: 9000,
        });
        onDone?.();
      }, refuse)
      .finally(fresh);
  };
}

function Done({ text, onUndo }: { text: string; onUndo?: (() => void) | undefined }): ReactNode {
  const close = useCloseNotification();
  return (
    <Alert
      severity="success"
      variant="filled"
      sx={{ maxWidth: 560, boxShadow: 3 }}
      action={
        onUndo && (
          <Button
            color="inherit"
            size="small"
            onClick={() => {
              close();
              onUndo();
            }}
          >
            Undo
          </Button>
        )
      }
    >
      {text}
    </Alert>
  );
}
