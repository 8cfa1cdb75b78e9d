import FavouriteIcon from '@mui/icons-material/FavoriteBorderRounded';
import FavouriteOnIcon from '@mui/icons-material/FavoriteRounded';
import TrashIcon from '@mui/icons-material/DeleteOutlined';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import type { ReactNode } from 'react';
import { useListContext } from 'ra-core';
import type { RecordKind } from '../../api/types';
import { UndoLine } from '../bulk/UndoLine';
import { RelationFilters } from '../links/RelationFilters';
import { SaveView } from '../views/SaveView';
import { DateRange } from './DateRange';
import { PersonFilter } from './PersonFilter';
import { SortSelect, type SortOption } from './SortSelect';
import { TermFilters } from './TermFilters';
import { TextFilter } from './TextFilter';

interface Props {
  kind: RecordKind;
  sorts: SortOption[];
  /** The field of the date range, where a list has one. */
  dateField?: string;
  favourites?: boolean;
  trash?: boolean;
  children?: ReactNode;
}

/** One row of questions to a list; chosen ones stay visible as chips. */
export function FilterBar({
  kind,
  sorts,
  dateField,
  favourites,
  trash,
  children,
}: Props): ReactNode {
  const { filterValues, setFilters } = useListContext();
  const values = filterValues as Record<string, unknown>;
  const toggle = (name: string): void =>
    setFilters({ ...values, [name]: values[name] === undefined ? true : undefined });
  return (
    <Stack sx={{ gap: 1.25, mb: 2 }}>
      <Stack
        direction="row"
        sx={{ columnGap: 1, rowGap: 1.75, flexWrap: 'wrap', alignItems: 'center' }}
      >
        <TextFilter />
        {dateField && <DateRange field={dateField} />}
        <SortSelect options={sorts} />
        {favourites && (
          <ToggleButton
            value="favourite"
            size="small"
            selected={Boolean(values.favourite)}
            onChange={() => toggle('favourite')}
            sx={{ height: 38, gap: 0.75 }}
          >
            {values.favourite ? (
              <FavouriteOnIcon fontSize="small" />
            ) : (
              <FavouriteIcon fontSize="small" />
            )}
            Favourites
          </ToggleButton>
        )}
        {trash && (
          <ToggleButton
            value="deleted"
            size="small"
            selected={Boolean(values.deleted)}
            onChange={() => toggle('deleted')}
            sx={{ height: 38, gap: 0.75 }}
          >
            <TrashIcon fontSize="small" />
            Trash
          </ToggleButton>
        )}
        {(kind === 'prompt' || kind === 'agent') && <PersonFilter />}
        {children}
        <SaveView kind={kind} />
      </Stack>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <TermFilters kind={kind} />
        <RelationFilters kind={kind} />
      </Stack>
      <UndoLine kind={kind} />
    </Stack>
  );
}
