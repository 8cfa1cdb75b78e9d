import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useCloseNotification, useNotify } from 'react-admin';
import type { ReactNode } from 'react';
import { explain } from '../../api/problem';
import type { Batch, BatchAnswer, Output } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import type { TermChange } from './BulkTermsDialog';
import { batchOutputs } from './outputs';
import { undoOf } from './undo';

interface Bulk {
  remove: (ids: string[]) => void;
  restore: (ids: string[]) => void;
  assign: (records: Output[], ids: string[], change: TermChange) => void;
}

const failuresOf = (answer: BatchAnswer): number =>
  answer.items.filter(({ result }) => result === 'refused').length;

/** Batches with a way back: the message that says "done" also says "undo". */
export function useBulk(onDone: () => void): Bulk {
  const notify = useNotify();
  const client = useQueryClient();
  const refresh = (): void => {
    void client.invalidateQueries({ queryKey: ['outputs'] });
    void client.invalidateQueries({ queryKey: ['output'] });
  };
  const fail = (error: unknown): void => {
    const { title, detail, advice } = explain(error);
    notify([title, detail, advice].join(' — '), { type: 'error' });
  };
  const undo = async (batches: Batch[]): Promise<void> => {
    try {
      for (const batch of batches) await batchOutputs(batch);
      notify('Undone', { type: 'info' });
    } catch (error) {
      fail(error);
    }
    refresh();
  };
  const run = async (batch: Batch, said: string, back: Batch[]): Promise<void> => {
    try {
      const failed = failuresOf(await batchOutputs(batch));
      onDone();
      refresh();
      const text = failed > 0 ? `${said}; ${plural(failed, 'output')} could not be changed` : said;
      notify(<Undo text={text} onUndo={back.length > 0 ? () => void undo(back) : undefined} />, {
        autoHideDuration: 9000,
      });
    } catch (error) {
      fail(error);
    }
  };
  return {
    remove: (ids) =>
      void run({ ids, delete: true }, `${plural(ids.length, 'output')} moved to the trash`, [
        { ids, restore: true },
      ]),
    restore: (ids) =>
      void run({ ids, restore: true }, `${plural(ids.length, 'output')} restored`, [
        { ids, delete: true },
      ]),
    assign: (records, ids, change) => {
      const names = (terms: TermChange['add']): string[] => terms.map(({ id, name }) => id || name);
      const batch: Batch = {
        ids,
        createMissingTerms: true,
        ...(change.add.length > 0 && { addTerms: { [change.vocabulary]: names(change.add) } }),
        ...(change.remove.length > 0 && {
          removeTerms: { [change.vocabulary]: names(change.remove) },
        }),
      };
      void run(batch, `Terms of ${plural(ids.length, 'output')} changed`, undoOf(records, change));
    },
  };
}

function Undo({ text, onUndo }: { text: string; onUndo: (() => void) | undefined }): ReactNode {
  const close = useCloseNotification();
  return (
    <Alert
      severity="success"
      variant="filled"
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
