import FilterIcon from '@mui/icons-material/FilterAltOffOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useListContext } from 'ra-core';
import { CursorPager } from '../../layout/CursorPager';
import { plural } from '../format/numbers';
import { Empty } from '../states/Empty';
import { Failure } from '../states/Failure';
import { Loading } from '../states/Loading';

interface Props {
  children: ReactNode;
  /** Shown when there is nothing at all. */
  empty: ReactNode;
  one: string;
  many?: string;
}

/** The states of a list around its rows. */
export function ListFrame({ children, empty, one, many }: Props): ReactNode {
  const { data, error, isPending, refetch, filterValues, setFilters, total } = useListContext();
  if (error) {
    return <Failure error={error} onRetry={() => void refetch()} />;
  }
  if (isPending) {
    return <Loading rows={8} />;
  }
  if (data.length === 0) {
    return Object.keys(filterValues as object).length === 0 ? (
      empty
    ) : (
      <Empty
        icon={<FilterIcon />}
        title="Nothing matches"
        action={<Button onClick={() => setFilters({})}>Clear the filters</Button>}
      >
        No {many ?? `${one}s`} have all of what you asked for.
      </Empty>
    );
  }
  return (
    <>
      {Number.isFinite(total) && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }} role="status">
          {plural(total, one, many)}
        </Typography>
      )}
      {children}
      <CursorPager />
    </>
  );
}
