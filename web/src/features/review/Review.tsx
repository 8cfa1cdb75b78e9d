import DoneIcon from '@mui/icons-material/DoneAllOutlined';
import Button from '@mui/material/Button';
import { useEffect, useState, type ReactNode } from 'react';
import type { Output, Terms } from '../../api/types';
import { chosenOf } from '../../shared/terms/chosen';
import { useTerms, useVocabularies } from '../../shared/terms/vocabularies';
import { Empty } from '../../shared/states/Empty';
import { Failure } from '../../shared/states/Failure';
import { Loading } from '../../shared/states/Loading';
import type { PutOff } from './putOff';
import type { Order } from './queue';
import { AssignDialog } from './AssignDialog';
import { Decide } from './Decide';
import { Sheet } from './Sheet';
import { TermsEntry } from './TermsEntry';
import { useDecisions } from './useDecisions';
import { useReviewKeys } from './useReviewKeys';
import { useWalk } from './useWalk';

interface Props {
  order: Order;
  filter: Record<string, string>;
  putOff: PutOff;
  onAgain: () => void;
  /** What was judged, beneath the end of the queue. */
  atEnd: ReactNode;
  /** Shown instead of an output once the day's work is done; the last decision can still be taken back. */
  rest: ReactNode;
}

export type Opened = 'accuracy-levels' | 'follow-up-activities' | 'tags' | 'assign';

export function Review({ order, filter, putOff, onAgain, atEnd, rest }: Props): ReactNode {
  const walk = useWalk(order, filter, putOff);
  const decisions = useDecisions(walk);
  const [opened, setOpened] = useState<Opened | null>(null);
  const levels = useTerms('accuracy-levels', '').data ?? [];
  const vocabularies = useVocabularies().data ?? [];
  const current = rest ? null : walk.current;
  const on = (act: (output: Output) => void) => (): void => {
    if (current) act(current);
  };
  const assign = (output: Output, terms: Terms): void => {
    setOpened(null);
    decisions.assign(output, terms);
  };
  const actions = {
    done: on((output) => {
      decisions.markReviewed(output);
      walk.onward();
    }),
    next: on(() => walk.onward()),
    skip: on(({ id }) => {
      putOff.add(id);
      walk.onward();
    }),
    back: () => {
      if (!rest) walk.back();
    },
    undo: () => decisions.undo?.(),
    open: (what: Opened) => on(() => setOpened(what))(),
    rate: (rating: number | null) => on((output) => decisions.rate(output, rating))(),
    level: (index: number) =>
      on((output) => {
        const level = levels[index];
        if (level) assign(output, { 'accuracy-levels': level });
      })(),
  };
  const digits = [1, 2, 3, 4, 5];
  const levelKeys = Object.fromEntries<() => void>(
    levels.map((_, index) => [String(index + 1), () => actions.level(index)] as const),
  );
  const ratingKeys = Object.fromEntries<() => void>(
    digits.map((digit) => [String(digit), () => actions.rate(digit)] as const),
  );
  const keys: Record<string, () => void> = {
    ...ratingKeys,
    '0': () => actions.rate(null),
    a: () => actions.open('accuracy-levels'),
    f: () => actions.open('follow-up-activities'),
    t: () => actions.open('tags'),
    p: () => actions.open('assign'),
    j: actions.next,
    ArrowRight: actions.next,
    k: actions.back,
    ArrowLeft: actions.back,
    s: actions.skip,
    d: actions.done,
    u: actions.undo,
  };
  useReviewKeys(opened === null ? keys : opened === 'accuracy-levels' ? levelKeys : {});
  const id = current?.id;
  // without a result: newer browsers answer a promise, which would be taken for a clean-up
  useEffect(() => {
    window.scrollTo({ top: 0 });
  }, [id]);

  const entry = vocabularies.find(({ key }) => key === opened);
  return (
    <>
      {current && <Sheet key={current.id} output={current} />}
      {current === undefined &&
        (walk.query.isError ? (
          <Failure error={walk.query.error} onRetry={() => void walk.query.refetch()} />
        ) : (
          <Loading />
        ))}
      {rest}
      {!rest && current === null && (
        <>
          <Empty
            icon={<DoneIcon />}
            title="The queue is at its end"
            action={
              <Button variant="outlined" onClick={onAgain}>
                Start from the top
              </Button>
            }
          >
            Whatever was passed over or skipped is there again when you start from the top.
          </Empty>
          {atEnd}
        </>
      )}
      <Decide
        output={current ?? null}
        levels={levels}
        choosing={opened === 'accuracy-levels'}
        actions={actions}
        isFirst={walk.isFirst || Boolean(rest)}
        canUndo={decisions.undo !== undefined}
        onCloseLevels={() => setOpened(null)}
      />
      {current && opened === 'assign' && (
        <AssignDialog
          output={current}
          onClose={() => setOpened(null)}
          onAssign={(assigned) => {
            setOpened(null);
            decisions.give(current, assigned);
          }}
        />
      )}
      {current && entry && opened !== 'accuracy-levels' && (
        <TermsEntry
          key={entry.key}
          vocabulary={entry}
          terms={chosenOf(current.terms, entry.key)}
          onClose={() => setOpened(null)}
          onChoose={(terms) => assign(current, { [entry.key]: terms })}
        />
      )}
    </>
  );
}
