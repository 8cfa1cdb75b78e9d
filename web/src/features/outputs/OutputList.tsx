import OutputIcon from '@mui/icons-material/ArticleOutlined';
import TrashIcon from '@mui/icons-material/DeleteOutlined';
import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { ReactNode } from 'react';
import { ListBase, useListContext } from 'ra-core';
import { Link } from 'react-router-dom';
import { Gate } from '../../auth/Gate';
import { FilterBar } from '../../shared/lists/FilterBar';
import { ListFrame } from '../../shared/lists/ListFrame';
import type { SortOption } from '../../shared/lists/SortSelect';
import { number } from '../../shared/format/numbers';
import { Page } from '../../shared/Page';
import { Empty } from '../../shared/states/Empty';
import { Loading } from '../../shared/states/Loading';
import { ExportThese } from '../exports/ExportThese';
import { ColumnsMenu } from './ColumnsMenu';
import { OutputFilters } from './OutputFilters';
import { OutputCards } from './OutputCards';
import { useTrashCount } from './outputs';
import { OutputTable } from './OutputTable';

const SORTS: SortOption[] = [
  { field: 'createdAt', order: 'DESC', label: 'Newest first' },
  { field: 'createdAt', order: 'ASC', label: 'Oldest first' },
  { field: 'updatedAt', order: 'DESC', label: 'Last changed' },
  { field: 'title', order: 'ASC', label: 'Title A–Z' },
  { field: 'rating', order: 'DESC', label: 'Best rated' },
  { field: 'date', order: 'DESC', label: 'Latest date' },
  { field: 'dueOn', order: 'ASC', label: 'Due first' },
];

export function OutputList(): ReactNode {
  return (
    <ListBase
      resource="outputs"
      sort={{ field: 'createdAt', order: 'DESC' }}
      perPage={25}
      disableAuthentication
    >
      <Outputs />
    </ListBase>
  );
}

function Outputs(): ReactNode {
  const wide = useMediaQuery('(min-width: 900px)');
  const { filterValues } = useListContext();
  const inTrash = Boolean((filterValues as { deleted?: boolean }).deleted);
  return (
    <Page
      title={inTrash ? 'Trash' : 'Outputs'}
      lead={
        inTrash
          ? 'Deleted outputs wait here until they are restored or deleted for good.'
          : 'What the models gave you, raw and refined.'
      }
      width="full"
      actions={
        <Gate scope="outputs:write">
          <Button variant="contained" component={Link} to="/capture" startIcon={<AddIcon />}>
            Capture
          </Button>
        </Gate>
      }
    >
      <FilterBar kind="output" sorts={SORTS} dateField="date" favourites trash>
        {wide && <ColumnsMenu />}
        <OutputFilters />
        <ExportThese kind="output" />
      </FilterBar>
      <ListFrame one="output" empty={<NothingYet />}>
        {wide ? <OutputTable inTrash={inTrash} /> : <OutputCards inTrash={inTrash} />}
      </ListFrame>
    </Page>
  );
}

function NothingYet(): ReactNode {
  const inTrash = useTrashCount();
  if (inTrash === undefined) return <Loading rows={4} />;
  if (inTrash > 0) {
    return (
      <Empty
        icon={<TrashIcon />}
        title="All outputs are in the trash"
        action={
          <Button variant="contained" component={Link} to="/trash">
            Open the trash
          </Button>
        }
      >
        {inTrash === 1 ? 'One output waits there' : `${number(inTrash)} outputs wait there`} until
        restored or deleted for good.
      </Empty>
    );
  }
  return (
    <Empty
      icon={<OutputIcon />}
      title="No outputs yet"
      begin
      action={
        <Gate scope="outputs:write">
          <Button variant="contained" component={Link} to="/capture">
            Capture the first
          </Button>
        </Gate>
      }
    >
      Paste an answer worth keeping, or import a whole archive: every output keeps its raw text for
      ever beside what you make of it.
    </Empty>
  );
}
