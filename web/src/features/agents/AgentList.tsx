import AddIcon from '@mui/icons-material/Add';
import AgentIcon from '@mui/icons-material/SmartToyOutlined';
import Button from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { ListBase } from 'ra-core';
import type { Agent } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { Blurb, CardGrid } from '../../shared/lists/CardGrid';
import { FilterBar } from '../../shared/lists/FilterBar';
import { ListFrame } from '../../shared/lists/ListFrame';
import type { SortOption } from '../../shared/lists/SortSelect';
import { Page } from '../../shared/Page';
import { Empty } from '../../shared/states/Empty';
import { allTerms, TermChips } from '../../shared/terms/TermChip';
import { ExportThese } from '../exports/ExportThese';
import { AgentDialog } from './AgentDialog';

const SORTS: SortOption[] = [
  { field: 'name', order: 'ASC', label: 'Name A–Z' },
  { field: 'updatedAt', order: 'DESC', label: 'Last changed' },
  { field: 'createdAt', order: 'DESC', label: 'Newest first' },
];

export function AgentList(): ReactNode {
  const [creating, setCreating] = useState(false);
  const add = (
    <Gate scope="agents:write">
      <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
        New agent
      </Button>
    </Gate>
  );
  return (
    <ListBase
      resource="agents"
      sort={{ field: 'name', order: 'ASC' }}
      perPage={24}
      disableAuthentication
    >
      <Page
        title="Agents"
        lead="Custom GPTs and the like, wherever they live: what they are told, and what they gave you."
        actions={add}
      >
        <FilterBar kind="agent" sorts={SORTS} trash>
          <ExportThese kind="agent" />
        </FilterBar>
        <ListFrame
          one="agent"
          empty={
            <Empty icon={<AgentIcon />} title="No agents yet" begin action={add}>
              Write down the assistants you configured, so that their instructions are not only with
              their provider.
            </Empty>
          }
        >
          <CardGrid<Agent> kind="agent">
            {({ description, terms }) => (
              <>
                <Blurb lines={3}>{description}</Blurb>
                <TermChips terms={allTerms(terms, ['tags', 'llms', 'llm-platforms'])} limit={3} />
              </>
            )}
          </CardGrid>
        </ListFrame>
      </Page>
      {creating && <AgentDialog agent={null} onClose={() => setCreating(false)} />}
    </ListBase>
  );
}
