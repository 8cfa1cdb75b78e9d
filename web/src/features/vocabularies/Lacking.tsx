import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { get } from '../../api/http';
import { recordsOf } from '../../api/records';
import type { Page, Vocabulary } from '../../api/types';
import { useMe } from '../../auth/me';
import { plural } from '../../shared/format/numbers';
import { listOf } from '../../shared/links/records';

/** The records of each kind that have no term of a vocabulary, to be given one. */
export function Lacking({ vocabulary: { key, appliesTo } }: { vocabulary: Vocabulary }): ReactNode {
  const scopes = useMe().data?.scopes ?? [];
  const kinds = appliesTo.filter((kind) => scopes.includes(`${kind}s:read`));
  const counts = useQueries({
    queries: kinds.map((kind) => ({
      queryKey: [recordsOf(kind), 'without', key],
      queryFn: async (): Promise<number> => {
        const query = { [`terms.${key}`]: 'none', limit: 1, count: true };
        return (await get<Page<unknown>>(`/${recordsOf(kind)}`, query)).total ?? 0;
      },
    })),
  });
  const lacking = kinds.flatMap((kind, place) => {
    const count = counts[place]?.data ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  if (lacking.length === 0) return null;
  return (
    <Alert severity="info" variant="outlined" sx={{ mt: 1 }}>
      They stay as they are until somebody changes them, and then need one:{' '}
      {lacking.map(({ kind, count }, place) => (
        <span key={kind}>
          {place > 0 && ', '}
          <Link
            component={RouterLink}
            to={listOf(kind, { terms: { [key]: 'none' } })}
            color="inherit"
            underline="always"
          >
            {plural(count, kind)} without one
          </Link>
        </span>
      ))}
    </Alert>
  );
}
