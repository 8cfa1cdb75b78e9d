import Link from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Typography from '@mui/material/Typography';
import { useQueries } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { get } from '../../api/http';
import { recordsOf } from '../../api/records';
import type { Page, RecordKind, Term, Vocabulary } from '../../api/types';
import { useMe } from '../../auth/me';
import { plural } from '../../shared/format/numbers';
import { listOf } from '../../shared/links/records';

interface Props {
  vocabulary: Vocabulary;
  term: Term;
}

/** How often a term is used, and the way to the records of each kind that have it. */
export function TermUses({ vocabulary, term }: Props): ReactNode {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!term.count) {
    return (
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        unused
      </Typography>
    );
  }
  return (
    <>
      <Link
        component="button"
        variant="body2"
        aria-haspopup="menu"
        aria-label={`${plural(term.count, 'use')} of ${term.name}`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ whiteSpace: 'nowrap' }}
      >
        {plural(term.count, 'use')}
      </Link>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {anchor && <Kinds vocabulary={vocabulary} term={term} />}
      </Menu>
    </>
  );
}

function Kinds({ vocabulary, term }: Props): ReactNode {
  const scopes = useMe().data?.scopes ?? [];
  const kinds = vocabulary.appliesTo.filter((kind) => scopes.includes(`${kind}s:read`));
  const wanted = `any:${term.slug}`;
  const counts = useQueries({
    queries: kinds.map((kind) => ({
      queryKey: [recordsOf(kind), 'with', vocabulary.key, term.slug],
      queryFn: async (): Promise<number> => {
        const query = {
          [`terms.${vocabulary.key}`]: wanted,
          ...archivedToo(kind),
          limit: 1,
          count: true,
        };
        return (await get<Page<unknown>>(`/${recordsOf(kind)}`, query)).total ?? 0;
      },
    })),
  });
  return kinds.map((kind, place) => (
    <MenuItem
      key={kind}
      component={RouterLink}
      to={listOf(kind, { terms: { [vocabulary.key]: wanted }, ...archivedToo(kind) })}
      disabled={counts[place]?.data === 0}
    >
      {said(kind, counts[place]?.data)}
    </MenuItem>
  ));
}

/** Archived prompts carry their terms, and are counted among the uses. */
const archivedToo = (kind: RecordKind): { archived?: string } =>
  kind === 'prompt' ? { archived: 'any' } : {};

const said = (kind: RecordKind, count: number | undefined): string =>
  count === undefined ? `… ${recordsOf(kind)}` : plural(count, kind);
