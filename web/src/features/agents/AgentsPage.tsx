import AddIcon from '@mui/icons-material/Add';
import TrashIcon from '@mui/icons-material/DeleteOutlined';
import AgentIcon from '@mui/icons-material/SmartToyOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import CardActions from '@mui/material/CardActions';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { Gate } from '../../auth/Gate';
import { Page } from '../../shared/Page';
import { TrashActions } from '../../shared/records/TrashActions';
import { Answer } from '../../shared/states/Answer';
import { Empty } from '../../shared/states/Empty';
import { allTerms, TermChips } from '../../shared/terms/TermChip';
import { AgentDialog } from './AgentDialog';
import { useAgents } from './agents';
import { FilterChips, useFilter } from './FilterChips';

export function AgentsPage(): ReactNode {
  const [q, setQ] = useState('');
  const [creating, setCreating] = useState(false);
  const [filter, widen] = useFilter();
  const narrowed = Object.keys(filter).length > 0;
  const [inTrash, setInTrash] = useState(false);
  const agents = useAgents(useDeferredValue(q.trim()), inTrash, filter);
  const add = (
    <Gate scope="agents:write">
      <Button variant="contained" startIcon={<AddIcon />} onClick={() => setCreating(true)}>
        New agent
      </Button>
    </Gate>
  );
  return (
    <Page
      title="Agents"
      lead="Custom GPTs and the like, wherever they live: what they are told, and what they gave you."
      actions={add}
    >
      <Stack direction="row" sx={{ gap: 1, mb: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          label="Filter by words"
          type="search"
          value={q}
          onChange={(event) => setQ(event.target.value)}
          sx={{ width: { xs: '100%', sm: 320 } }}
        />
        <ToggleButton
          value="deleted"
          size="small"
          selected={inTrash}
          onChange={() => setInTrash(!inTrash)}
          sx={{ height: 38, gap: 0.75 }}
        >
          <TrashIcon fontSize="small" />
          Trash
        </ToggleButton>
        <FilterChips filter={filter} onClear={widen} />
      </Stack>
      <Answer query={agents}>
        {(all) =>
          all.length === 0 ? (
            <Empty
              icon={<AgentIcon />}
              title={
                q || narrowed ? 'Nothing matches' : inTrash ? 'The trash is empty' : 'No agents yet'
              }
              action={q || narrowed || inTrash ? undefined : add}
            >
              {q || narrowed
                ? 'No agent has all of what you asked for.'
                : inTrash
                  ? 'Agents that are deleted wait here until they are restored or deleted for good.'
                  : 'Write down the assistants you configured, so that their instructions are not only with their provider.'}
            </Empty>
          ) : (
            <Box
              sx={{
                display: 'grid',
                gap: 1.25,
                gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
              }}
            >
              {all.map((agent) => (
                <Card key={agent.id} sx={{ display: 'flex', flexDirection: 'column' }}>
                  <CardActionArea
                    component={Link}
                    to={`/agents/${agent.id}`}
                    sx={{ p: 2, flex: 1 }}
                  >
                    <Typography sx={{ fontWeight: 650 }}>{agent.name}</Typography>
                    <Typography
                      variant="body2"
                      sx={{
                        color: 'text.secondary',
                        mb: 1,
                        display: '-webkit-box',
                        WebkitLineClamp: 3,
                        WebkitBoxOrient: 'vertical',
                        overflow: 'hidden',
                      }}
                    >
                      {agent.description}
                    </Typography>
                    <TermChips
                      terms={allTerms(agent.terms, ['tags', 'llms', 'llm-platforms'])}
                      limit={3}
                    />
                  </CardActionArea>
                  {agent.deletedAt && (
                    <CardActions>
                      <TrashActions kind="agent" record={agent} compact />
                    </CardActions>
                  )}
                </Card>
              ))}
            </Box>
          )
        }
      </Answer>
      {creating && <AgentDialog agent={null} onClose={() => setCreating(false)} />}
    </Page>
  );
}
