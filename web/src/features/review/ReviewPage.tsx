import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useStore } from 'ra-core';
import { useSearchParams } from 'react-router-dom';
import { useMe } from '../../auth/me';
import { number } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { DoneForToday, Judged } from './DoneForToday';
import { putOffOf } from './putOff';
import { filterOf, isOrder, isWhose, ORDERS, useCounts, WHOSE, type Queue } from './queue';
import { Review } from './Review';

/** How many outputs make a day's work; 0 where a person sets none. */
const GOALS = [0, 5, 10, 20, 50];

const NO_GOAL = 0;

/** The outputs that nobody has reviewed, one at a time. */
export function ReviewPage(): ReactNode {
  const { data: me } = useMe();
  const [parameters, setParameters] = useSearchParams();
  const [round, setRound] = useState(0);
  const [goal, setGoal] = useStore('review.goal', NO_GOAL);
  const [goesOn, setGoesOn] = useState(false);
  const queue = queueOf(parameters);
  const counts = useCounts(queue).data;
  if (!me) return null;
  const putOff = putOffOf(me);
  const set = (name: string, value: string): void =>
    setParameters(
      (now) => {
        now.set(name, value);
        return now;
      },
      { replace: true },
    );
  const choice = (
    label: string,
    value: string,
    choices: Record<string, string>,
    choose: (value: string) => void,
  ): ReactNode => (
    <TextField
      select
      size="small"
      label={label}
      value={value}
      onChange={({ target }) => choose(target.value)}
      sx={{ minWidth: 136 }}
    >
      {Object.entries(choices).map(([key, said]) => (
        <MenuItem key={key} value={key}>
          {said}
        </MenuItem>
      ))}
    </TextField>
  );
  const reached = goal > 0 && (counts?.doneToday ?? 0) >= goal && !goesOn;
  const { doneToday = 0, waiting = 0, mine = 0, overdue = 0 } = counts ?? {};
  return (
    <Page
      title="Review"
      lead={
        counts && (
          <span role="status">
            {number(doneToday)}
            {goal > 0 && ` of ${number(goal)}`} done today · {number(waiting)} waiting
            {mine > 0 && ` · ${number(mine)} yours`}
            {overdue > 0 && `, ${number(overdue)} overdue`}
          </span>
        )
      }
      actions={
        <>
          {choice('Whose', queue.whose, WHOSE, (whose) => set('whose', whose))}
          {choice('Due', queue.due ? 'due' : 'any', DUE, (due) => set('due', due))}
          {choice('Order', queue.order, ORDERS, (order) => set('order', order))}
          {choice('A day’s work', String(goal), goals(), (chosen) => {
            setGoal(Number(chosen));
            setGoesOn(false);
          })}
        </>
      }
    >
      <Review
        key={`${JSON.stringify(queue)} ${round}`}
        order={queue.order}
        filter={filterOf(queue, me.id)}
        putOff={putOff}
        atEnd={<Judged me={me.id} />}
        rest={
          reached && <DoneForToday me={me.id} count={doneToday} onGoOn={() => setGoesOn(true)} />
        }
        onAgain={() => {
          putOff.clear();
          setRound(round + 1);
        }}
      />
    </Page>
  );
}

const DUE = { any: 'Any day', due: 'Today or before' };

const goals = (): Record<string, string> =>
  Object.fromEntries(
    GOALS.map((goal) => [String(goal), goal === NO_GOAL ? 'No goal' : `${goal} outputs`]),
  );

function queueOf(parameters: URLSearchParams): Queue {
  const order = parameters.get('order');
  const whose = parameters.get('whose');
  return {
    order: isOrder(order) ? order : 'oldest',
    whose: isWhose(whose) ? whose : 'all',
    due: parameters.get('due') === 'due',
  };
}
