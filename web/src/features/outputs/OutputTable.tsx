import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { DataTable } from 'react-admin';
import { Link } from 'react-router';
import type { Output } from '../../api/types';
import { useCan } from '../../auth/me';
import { When } from '../../shared/format/When';
import { shortDate } from '../../shared/format/dates';
import { FavouriteButton } from '../../shared/records/FavouriteButton';
import { chosenOf } from '../../shared/terms/chosen';
import { TermChips } from '../../shared/terms/TermChip';
import { BulkActions } from './BulkActions';

export const TABLE = 'outputs.table';

const Column = DataTable.Col<Output>;

const termsOf = (key: string) =>
  function Terms(output: Output): ReactNode {
    return <TermChips terms={chosenOf(output.terms, key)} limit={3} />;
  };

export function OutputTable({ inTrash }: { inTrash: boolean }): ReactNode {
  const mayWrite = useCan('outputs:write');
  return (
    <Paper variant="outlined" sx={{ borderRadius: '14px', overflow: 'hidden' }}>
      <DataTable<Output>
        storeKey={TABLE}
        rowClick={(id) => `/outputs/${String(id)}`}
        bulkActionButtons={mayWrite && <BulkActions inTrash={inTrash} />}
        hiddenColumns={['updatedAt', 'categories', 'source']}
      >
        <Column source="title" label="Title" render={Title} disableSort />
        <Column source="tags" label="Tags" disableSort render={termsOf('tags')} />
        <Column source="categories" label="Categories" disableSort render={termsOf('categories')} />
        <Column source="llms" label="Model" disableSort render={termsOf('llms')} />
        <Column
          source="accuracy"
          label="Accuracy"
          disableSort
          render={termsOf('accuracy-levels')}
        />
        <Column source="prompt" label="Prompt" disableSort render={PromptTitle} />
        <Column source="source" label="Source" disableSort />
        <Column
          source="date"
          label="Date"
          disableSort
          render={(output) => output.date && shortDate(output.date)}
        />
        <Column
          source="createdAt"
          label="Added"
          render={(output) => <When at={output.createdAt} />}
        />
        <Column
          source="updatedAt"
          label="Changed"
          render={(output) => <When at={output.updatedAt} />}
        />
      </DataTable>
    </Paper>
  );
}

function Title(output: Output): ReactNode {
  return (
    <Stack direction="row" sx={{ alignItems: 'center', gap: 0.5, minWidth: 220 }}>
      <FavouriteButton
        key={String(output.favourite)}
        kind="output"
        id={output.id}
        on={output.favourite}
      />
      <Box sx={{ minWidth: 0 }}>
        <MuiLink
          component={Link}
          to={`/outputs/${output.id}`}
          onClick={(event: React.MouseEvent) => event.stopPropagation()}
          sx={{ fontWeight: 600, color: 'text.primary', overflowWrap: 'anywhere' }}
        >
          {output.title || 'Untitled'}
        </MuiLink>
      </Box>
    </Stack>
  );
}

function PromptTitle({ prompt, promptVersion }: Output): ReactNode {
  return prompt
    ? `${prompt.title ?? 'Deleted prompt'}${promptVersion ? ` v${promptVersion}` : ''}`
    : null;
}
