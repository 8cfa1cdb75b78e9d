import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import type { ReactNode } from 'react';
import type { Export } from '../../api/types';
import { plural } from '../../shared/format/numbers';

/** Problems in the list; the archive names all of them. */
const SHOWN = 5;

/** Why it failed, or what is not in it. */
export function LeftOut({ one }: { one: Export }): ReactNode {
  const { problems = [], problemCount = 0 } = one;
  if (one.state === 'failed') {
    return (
      <Alert severity="error" variant="outlined" sx={{ mt: 1 }}>
        {one.reason ?? 'The export could not be finished.'}
      </Alert>
    );
  }
  if (problemCount === 0) return null;
  return (
    <Alert severity="warning" variant="outlined" sx={{ mt: 1 }}>
      <AlertTitle>{plural(problemCount, 'record')} left out, in part or whole</AlertTitle>
      <ul style={{ margin: 0, paddingLeft: 18 }}>
        {problems.slice(0, SHOWN).map(({ kind, id, title, reason }, index) => (
          <li key={index}>
            {title || id || kind}: {reason}
          </li>
        ))}
      </ul>
      {problemCount > SHOWN && 'All are named in problems.jsonl within the archive.'}
    </Alert>
  );
}
