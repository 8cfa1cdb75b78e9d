import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify } from 'ra-core';
import { explain } from '../../api/problem';
import { batchRecords, recordsOf, undoBatch } from '../../api/records';
import type { Batch, BatchAnswer, KeptKind } from '../../api/types';
import { Outcome } from './Outcome';
import { summaryOf } from './batchAnswer';

export interface Titled {
  id: string;
  title?: string | null;
}

interface Telling {
  /** Follows the number of records that changed: “moved to the trash”. */
  done: string;
  /** Those whose titles are known. */
  records: Titled[];
  /** They are not there afterwards: a page that still shows one must not ask for it again. */
  gone?: boolean;
}

interface Batches {
  run: (batch: Batch, telling: Telling) => void;
  /** Does to each what takes a request of its own, and tells it alike. */
  runEach: (work: () => Promise<BatchAnswer>, telling: Telling) => void;
  /** Takes a batch back, except from those that somebody changed since. */
  undo: (batch: string, records?: Titled[]) => void;
  undoing: boolean;
}

/** Batches with one way to say what became of each record, and with a way back. */
export function useBatch(kind: KeptKind, onDone: () => void = () => undefined): Batches {
  const notify = useNotify();
  const client = useQueryClient();
  const [undoing, setUndoing] = useState(false);
  const undo = (batch: string, records: Titled[] = []): void => {
    setUndoing(true);
    attempt(() => undoBatch(kind, batch), { done: 'put back', records });
  };
  const tell = (answer: BatchAnswer, { done, records }: Telling): void => {
    const titles = new Map(records.map(({ id, title }) => [id, title]));
    const back = answer.undo;
    notify(
      <Outcome
        answer={answer}
        text={summaryOf(answer, kind, done)}
        titleOf={(id) => titles.get(id) || id}
        onUndo={back ? () => undo(back, records) : undefined}
      />,
      { autoHideDuration: answer.counts.failed > 0 ? null : 9000 },
    );
  };
  const refresh = (gone = false): void => {
    setUndoing(false);
    void client.invalidateQueries({ queryKey: ['undoable', kind] });
    void client.invalidateQueries({ queryKey: [recordsOf(kind)] });
    void client.invalidateQueries({ queryKey: [kind], refetchType: gone ? 'none' : 'active' });
  };
  const attempt = (
    work: () => Promise<BatchAnswer>,
    telling: Telling,
    then: () => void = () => undefined,
  ): void => {
    void work()
      .then((answer) => {
        if (answer.counts.changed > 0 || answer.counts.failed === 0) then();
        tell(answer, telling);
      })
      .catch((error: unknown) => {
        const { title, detail, advice } = explain(error);
        notify([title, detail, advice].join(' — '), { type: 'error' });
      })
      .finally(() => refresh(telling.gone));
  };
  return {
    run: (batch, telling) => attempt(() => batchRecords(kind, batch), telling, onDone),
    runEach: (work, telling) => attempt(work, telling, onDone),
    undo,
    undoing,
  };
}
