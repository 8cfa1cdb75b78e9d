import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import type { Import } from '../../api/types';
import { plural } from '../../shared/format/numbers';
import { When } from '../../shared/format/When';
import { TermName } from '../../shared/terms/TermName';
import { useRunsOf } from './imports';

/** What was asked for all of an import, and the trial before it. */
export function AskedFor({ one }: { one: Import }): ReactNode {
  const { terms = {}, only, except, owner } = one.options ?? {};
  const given = Object.entries(terms).flatMap(([vocabulary, ids]) =>
    ids.map((id) => ({ vocabulary, id })),
  );
  const said = [
    only && `${plural(only.length, 'record')} chosen`,
    except && `${plural(except.length, 'record')} left out`,
    owner && owner !== one.createdBy && 'imported for somebody else',
  ].filter(Boolean);
  if (given.length === 0 && said.length === 0 && !one.trialId) return null;
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      {one.trialId && (
        <Link component={RouterLink} to={`/imports/${one.trialId}`}>
          The trial before it
        </Link>
      )}
      {said.length > 0 && <Typography variant="body2">{said.join(' · ')}</Typography>}
      {given.map(({ vocabulary, id }) => (
        <Chip
          key={`${vocabulary}-${id}`}
          size="small"
          variant="outlined"
          label={<TermName vocabulary={vocabulary} id={id} />}
        />
      ))}
    </Stack>
  );
}

/** Where a trial has been run for real. */
export function RunsOfTrial({ trial }: { trial: Import }): ReactNode {
  const runs = useRunsOf(trial.id).data ?? [];
  if (runs.length === 0) return null;
  return (
    <Typography variant="body2">
      Imported from this trial:{' '}
      {runs.map((run, index) => (
        <span key={run.id}>
          {index > 0 && ', '}
          <Link component={RouterLink} to={`/imports/${run.id}`}>
            <When at={run.createdAt} />
          </Link>
        </span>
      ))}
    </Typography>
  );
}
