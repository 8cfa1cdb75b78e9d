import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { ReactNode } from 'react';
import type { Import } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { problemCount } from './counts';

const said = (problem: unknown): string => {
  if (typeof problem === 'string') return problem;
  const { detail, reason, message } = problem as Record<string, string | undefined>;
  return detail ?? reason ?? message ?? JSON.stringify(problem);
};

export function Problems({ one }: { one: Import }): ReactNode {
  const list: unknown[] = Array.isArray(one.problems) ? one.problems : [];
  const count = problemCount(one);
  const otherwise =
    one.reason ?? 'The report below names each of them. Everything else came through.';
  if (count === 0 && one.state !== 'failed') return null;
  return (
    <Alert severity={one.state === 'failed' ? 'error' : 'warning'} variant="outlined">
      <AlertTitle>
        {one.state === 'failed'
          ? 'The import could not be finished'
          : `${plural(count, 'record')} left out or changed`}
      </AlertTitle>
      {list.length > 0 ? (
        <ul style={{ margin: 0, paddingLeft: 18 }}>
          {list.slice(0, 20).map((problem, index) => (
            <li key={index}>{said(problem)}</li>
          ))}
        </ul>
      ) : (
        otherwise
      )}
    </Alert>
  );
}
