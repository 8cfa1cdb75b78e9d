import AddIcon from '@mui/icons-material/Add';
import PromptIcon from '@mui/icons-material/TerminalOutlined';
import ArchiveIcon from '@mui/icons-material/ArchiveOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import ToggleButton from '@mui/material/ToggleButton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { ListBase, useListContext } from 'ra-core';
import { Link } from 'react-router-dom';
import type { Prompt } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { When } from '../../shared/format/When';
import { Blurb, CardGrid } from '../../shared/lists/CardGrid';
import { FilterBar } from '../../shared/lists/FilterBar';
import { ListFrame } from '../../shared/lists/ListFrame';
import { Page } from '../../shared/Page';
import { Empty } from '../../shared/states/Empty';
import { allTerms, TermChips } from '../../shared/terms/TermChip';
import { FilingActions } from './FilingActions';
import { FolderTree } from './FolderTree';
import { ProgressChip } from './ProgressChip';
import { ExportThese } from '../exports/ExportThese';

const SORTS = [
  { field: 'updatedAt', order: 'DESC' as const, label: 'Last changed' },
  { field: 'createdAt', order: 'DESC' as const, label: 'Newest first' },
  { field: 'title', order: 'ASC' as const, label: 'Title A–Z' },
];

const create = (
  <Gate scope="prompts:write">
    <Button variant="contained" component={Link} to="/prompts/create" startIcon={<AddIcon />}>
      New prompt
    </Button>
  </Gate>
);

export function PromptList(): ReactNode {
  return (
    <ListBase
      resource="prompts"
      sort={{ field: 'updatedAt', order: 'DESC' }}
      perPage={24}
      disableAuthentication
    >
      <Page
        title="Prompts"
        lead="The library: every version kept, labelled and linked to what it led to."
        actions={
          <>
            <Button component={Link} to="/prompt-board">
              Board
            </Button>
            <Button component={Link} to="/qa-checklist">
              Checklist
            </Button>
            {create}
          </>
        }
      >
        <FilterBar kind="prompt" sorts={SORTS} favourites trash>
          <ArchiveToggle />
          <ExportThese kind="prompt" />
        </FilterBar>
        <Stack direction={{ xs: 'column', md: 'row' }} sx={{ gap: 2.5 }}>
          <FolderTree />
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <ListFrame
              one="prompt"
              empty={
                <Empty icon={<PromptIcon />} title="No prompts yet" begin action={create}>
                  Keep the prompts that work. Each change becomes a version you can compare and go
                  back to.
                </Empty>
              }
            >
              <CardGrid<Prompt> kind="prompt" more={FilingActions}>
                {(prompt) => <Details prompt={prompt} />}
              </CardGrid>
            </ListFrame>
          </Box>
        </Stack>
      </Page>
    </ListBase>
  );
}

/** Those that were put away, which the list leaves out otherwise. */
function ArchiveToggle(): ReactNode {
  const { filterValues, setFilters } = useListContext();
  const values = filterValues as Record<string, unknown>;
  return (
    <ToggleButton
      value="archived"
      size="small"
      selected={Boolean(values.archived)}
      onChange={() => setFilters({ ...values, archived: values.archived ? undefined : true })}
      sx={{ height: 38, gap: 0.75 }}
    >
      <ArchiveIcon fontSize="small" />
      Archived
    </ToggleButton>
  );
}

function Details({ prompt }: { prompt: Prompt }): ReactNode {
  return (
    <>
      <Blurb lines={2}>{prompt.description || prompt.slug}</Blurb>
      <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap', mb: 1 }}>
        <Chip
          label={prompt.currentVersion ? `v${prompt.currentVersion}` : 'draft'}
          variant="outlined"
        />
        {prompt.folder && <Chip label={prompt.folder} variant="outlined" />}
        {prompt.kind === 'chat' && <Chip label="chat" variant="outlined" />}
        {Object.entries(prompt.labels ?? {}).map(([label, version]) => (
          <Chip key={label} label={`${label} v${version}`} color="secondary" variant="outlined" />
        ))}
        <ProgressChip of={prompt.checklist} />
      </Stack>
      <TermChips terms={allTerms(prompt.terms, ['tags', 'categories'])} limit={3} />
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
        <When at={prompt.updatedAt ?? prompt.createdAt} />
      </Typography>
    </>
  );
}
