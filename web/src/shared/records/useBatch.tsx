import { useQueryClient } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { explain } from '../../api/problem';
import { batchRecords, recordsOf } from '../../api/records';
import type { Batch, BatchAnswer, RecordKind } from '../../api/types';
import { Outcome } from './Outcome';
import { changedIn, outcomeOf, summaryOf } from './batchAnswer';

export interface Titled {
  id: string;
  title?: string | null;
}

interface Telling {
  /** Follows the number of records that changed: “moved to the trash”. */
  done: string;
  /** Those whose titles are known. */
  records: Titled[];
  /** The batches that take it back from those that changed. */
  back?: (changed: string[]) => Batch[];
  /** They are not there afterwards: a page that still shows one must not ask for it again. */
  gone?: boolean;
}

interface Batches {
  run: (batch: Batch, telling: Telling) => void;
  /** Does to each what takes a request of its own, and tells it alike. */
  runEach: (work: () => Promise<BatchAnswer>, telling: Telling) => void;
}

/** Batches with one way to say what became of each record, and with a way back. */
export function useBatch(kind: RecordKind, onDone: () => void = () => undefined): Batches {
  const notify = useNotify();
  const client = useQueryClient();
  const tell = (answer: BatchAnswer, { done, records, back }: Telling): void => {
    const titles = new Map(records.map(({ id, title }) => [id, title]));
    const undo = back?.(changedIn(answer)) ?? [];
    notify(
      <Outcome
        answer={answer}
        text={summaryOf(answer, kind, done)}
        titleOf={(id) => titles.get(id) || id}
        onUndo={
          undo.length > 0
            ? () => attempt(() => inTurn(kind, undo), { done: 'put back', records })
            : undefined
        }
      />,
      { autoHideDuration: answer.counts.failed > 0 ? null : 9000 },
    );
  };
  const refresh = (gone = false): void => {
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
  };
}

async function inTurn(kind: RecordKind, batches: Batch[]): Promise<BatchAnswer> {
  const items = [];
  for (const batch of batches) items.push(...(await batchRecords(kind, batch)).items);
  return outcomeOf(items);
}
