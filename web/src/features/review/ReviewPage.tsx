import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useMe } from '../../auth/me';
import { number } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { putOffOf } from './putOff';
import { isOrder, ORDERS, useCounts } from './queue';
import { Review } from './Review';

/** The outputs that nobody has reviewed, one at a time. */
export function ReviewPage(): ReactNode {
  const { data: me } = useMe();
  const [parameters, setParameters] = useSearchParams();
  const [round, setRound] = useState(0);
  const counts = useCounts().data;
  const asked = parameters.get('order');
  const order = isOrder(asked) ? asked : 'oldest';
  if (!me) return null;
  const putOff = putOffOf(me);
  return (
    <Page
      title="Review"
      lead={
        counts && (
          <span role="status">
            {number(counts.doneToday)} done today · {number(counts.waiting)} waiting
          </span>
        )
      }
      actions={
        <TextField
          select
          size="small"
          label="Order"
          value={order}
          onChange={({ target }) => setParameters({ order: target.value }, { replace: true })}
          sx={{ minWidth: 200 }}
        >
          {Object.entries(ORDERS).map(([key, label]) => (
            <MenuItem key={key} value={key}>
              {label}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      <Review
        key={`${order} ${round}`}
        order={order}
        putOff={putOff}
        onAgain={() => {
          putOff.clear();
          setRound(round + 1);
        }}
      />
    </Page>
  );
}
