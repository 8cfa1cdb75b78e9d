import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useNotify } from 'ra-core';
import { explain, ProblemError } from '../../api/problem';
import { useStillHere } from './useStillHere';

interface Options<I, R> {
  /** Said when it worked. */
  done?: string | ((result: R, input: I) => string);
  /** Questions to ask the server again afterwards, by the first word of their key. */
  refresh?: string[];
  /** What follows on the page; nothing when the person has left it meanwhile. */
  onDone?: (result: R, input: I) => void;
  /** As `onDone`, once the questions of `refresh` are answered anew: for a place that shows what was written. */
  onFresh?: (result: R, input: I) => void;
  /** Someone saved first (412): the page shows what is there now; without it a message is shown. */
  onConflict?: (input: I) => void;
}

export type Saving<I, R> = UseMutationResult<R, unknown, I, () => boolean>;

/** A write, with one way to say that it worked, failed, or met someone else's. */
export function useSave<I, R>(
  write: (input: I) => Promise<R>,
  options: Options<I, R> = {},
): Saving<I, R> {
  const notify = useNotify();
  const client = useQueryClient();
  const stillHere = useStillHere();
  return useMutation<R, unknown, I, () => boolean>({
    mutationFn: write,
    onMutate: () => stillHere,
    onSuccess: async (result, input, wasHere) => {
      const { done, refresh = [] } = options;
      const fresh = refresh.map((key) => client.invalidateQueries({ queryKey: [key] }));
      if (done) {
        notify(typeof done === 'string' ? done : done(result, input), { type: 'success' });
      }
      if (wasHere()) options.onDone?.(result, input);
      if (options.onFresh) {
        await Promise.all(fresh);
        if (wasHere()) options.onFresh(result, input);
      }
    },
    onError: (error, input) => {
      if (error instanceof ProblemError && error.status === 412 && options.onConflict) {
        options.onConflict(input);
        return;
      }
      const { title, detail, advice } = explain(error);
      notify([title, detail, advice].join(' — '), { type: 'error', autoHideDuration: 9000 });
    },
  });
}
