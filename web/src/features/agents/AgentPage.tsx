import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { Link as RouterLink, useNavigate, useParams } from 'react-router-dom';
import type { Agent } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { Markdown } from '../../shared/markdown/Markdown';
import { Page } from '../../shared/Page';
import { TrashActions } from '../../shared/records/TrashActions';
import { TrashNotice } from '../../shared/records/TrashNotice';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { allTerms, TermChips } from '../../shared/terms/TermChip';
import { OutputSummary } from '../outputs/OutputCards';
import { AgentDialog } from './AgentDialog';
import { deleteAgent, useAgent, useAgentOutputs, useAgentPrompts } from './agents';

export function AgentPage(): ReactNode {
  const { id = '' } = useParams();
  return <Answer query={useAgent(id)}>{(found) => <Details key={id} agent={found} />}</Answer>;
}

function Details({ agent }: { agent: Agent }): ReactNode {
  const [editing, setEditing] = useState(false);
  const navigate = useNavigate();
  const remove = useSave(() => deleteAgent(agent), {
    done: 'Moved to the trash',
    refresh: ['agents', 'agent'],
    onDone: () => void navigate('/agents'),
  });
  return (
    <Page
      title={agent.name}
      width={920}
      lead={
        <Stack sx={{ gap: 1 }}>
          {agent.description && <span>{agent.description}</span>}
          <TermChips terms={allTerms(agent.terms)} limit={8} />
          {agent.link && /^https?:/.test(agent.link) && (
            <Link href={agent.link} target="_blank" rel="noopener noreferrer">
              {agent.link}
            </Link>
          )}
        </Stack>
      }
      actions={
        agent.deletedAt ? (
          <TrashActions kind="agent" record={agent} onPurged={() => void navigate('/agents')} />
        ) : (
          <Gate scope="agents:write">
            <Button variant="contained" onClick={() => setEditing(true)}>
              Change
            </Button>
            <Button color="error" onClick={() => remove.mutate(undefined)}>
              Move to the trash
            </Button>
          </Gate>
        )
      }
    >
      <TrashNotice kind="agent" record={agent} />
      <Stack sx={{ gap: 4 }}>
        {agent.instructions && (
          <section>
            <Heading>Instructions</Heading>
            <Paper variant="outlined" sx={{ p: { xs: 2, md: 3 }, borderRadius: '14px' }}>
              <Markdown text={agent.instructions} typed />
            </Paper>
          </section>
        )}
        <section>
          <Heading>Prompts it uses</Heading>
          <Answer query={useAgentPrompts(agent.id)}>
            {(prompts) =>
              prompts.length === 0 ? (
                <Typography sx={{ color: 'text.secondary' }}>None are linked.</Typography>
              ) : (
                <Stack sx={{ gap: 1 }}>
                  {prompts.map(({ id, title }) => (
                    <Link key={id} component={RouterLink} to={`/prompts/${id}`}>
                      {title}
                    </Link>
                  ))}
                </Stack>
              )
            }
          </Answer>
        </section>
        <section>
          <Heading>Outputs</Heading>
          <Answer query={useAgentOutputs(agent.id)}>
            {(outputs) =>
              outputs.length === 0 ? (
                <Typography sx={{ color: 'text.secondary' }}>
                  It gave none that were kept.
                </Typography>
              ) : (
                <Stack sx={{ gap: 1 }}>
                  {outputs.map((output) => (
                    <Card key={output.id}>
                      <CardActionArea
                        component={RouterLink}
                        to={`/outputs/${output.id}`}
                        sx={{ p: 1.75 }}
                      >
                        <OutputSummary output={output} />
                      </CardActionArea>
                    </Card>
                  ))}
                </Stack>
              )
            }
          </Answer>
        </section>
      </Stack>
      {editing && <AgentDialog agent={agent} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function Heading({ children }: { children: string }): ReactNode {
  return (
    <Typography variant="h4" component="h2" sx={{ mb: 1.5 }}>
      {children}
    </Typography>
  );
}
