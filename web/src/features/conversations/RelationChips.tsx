import OutputIcon from '@mui/icons-material/ArticleOutlined';
import AgentIcon from '@mui/icons-material/SmartToyOutlined';
import Chip from '@mui/material/Chip';
import Stack from '@mui/material/Stack';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Conversation } from '../../api/types';
import { useCan } from '../../auth/me';
import { plural } from '../../shared/format/numbers';
import { usePointing } from '../../shared/links/pointing';
import { listOf, useLinked } from '../../shared/links/records';

/** The agent of a conversation and what was saved from it, each a step away. */
export function RelationChips({ conversation }: { conversation: Conversation }): ReactNode {
  const { id, agentId, agent } = conversation;
  const mayAgents = useCan('agents:read');
  const mayOutputs = useCan('outputs:read');
  return (
    <Stack direction="row" sx={{ gap: 0.75, flexWrap: 'wrap', '&:not(:empty)': { mb: 1 } }}>
      {agentId && mayAgents && <AgentChip agent={agent ?? { id: agentId }} />}
      {mayOutputs && <OutputsChip id={id} />}
    </Stack>
  );
}

function AgentChip({ agent }: { agent: NonNullable<Conversation['agent']> }): ReactNode {
  const found = useLinked('agent', agent).data ?? agent;
  return (
    <Chip
      component={Link}
      to={`/agents/${agent.id}`}
      clickable
      icon={<AgentIcon />}
      label={found.name ?? found.title ?? 'Its agent'}
      variant="outlined"
    />
  );
}

function OutputsChip({ id }: { id: string }): ReactNode {
  const total = usePointing('output', 'conversationId', id).data?.total ?? 0;
  return (
    total > 0 && (
      <Chip
        component={Link}
        to={listOf('output', { conversationId: id })}
        clickable
        icon={<OutputIcon />}
        label={plural(total, 'output')}
        variant="outlined"
      />
    )
  );
}
