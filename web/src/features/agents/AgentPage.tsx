import Chip from '@mui/material/Chip';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import type { Agent } from '../../api/types';
import { Gate } from '../../auth/Gate';
import { Markdown } from '../../shared/markdown/Markdown';
import { Page } from '../../shared/Page';
import { TrashActions } from '../../shared/records/TrashActions';
import { TrashNotice } from '../../shared/records/TrashNotice';
import { useLeadOn } from '../../shared/saving/useLeadOn';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { allTerms, TermChips } from '../../shared/terms/TermChip';
import { RecordFiles } from '../../shared/files/RecordFiles';
import { PointingRecords } from '../../shared/links/PointingRecords';
import { settingsLine } from '../prompts/settings';
import { AgentDialog } from './AgentDialog';
import { AgentPrompts } from './AgentPrompts';
import { AgentVersions } from './AgentVersions';
import { deleteAgent, useAgent } from './agents';

export function AgentPage(): ReactNode {
  const { id = '' } = useParams();
  return <Answer query={useAgent(id)}>{(found) => <Details key={id} agent={found} />}</Answer>;
}

function Details({ agent }: { agent: Agent }): ReactNode {
  const [editing, setEditing] = useState(false);
  const leave = useLeadOn('/agents');
  const remove = useSave(() => deleteAgent(agent), {
    done: 'Moved to the trash',
    refresh: ['agents', 'agent'],
    onDone: leave,
  });
  return (
    <Page
      title={agent.name}
      width={920}
      lead={
        <Stack sx={{ gap: 1 }}>
          {agent.description && <span>{agent.description}</span>}
          {(agent.platform ?? agent.currentVersion) && (
            <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
              {agent.currentVersion && (
                <Chip label={`version ${agent.currentVersion}`} variant="outlined" />
              )}
              {agent.platform && <Chip label={agent.platform} variant="outlined" />}
            </Stack>
          )}
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
          <TrashActions kind="agent" record={agent} onPurged={leave} />
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
        {settingsLine(agent.configuration) && (
          <section>
            <Heading>Model settings</Heading>
            <Typography sx={{ overflowWrap: 'anywhere' }}>
              {settingsLine(agent.configuration)}
            </Typography>
          </section>
        )}
        {agent.notes && (
          <section>
            <Heading>Notes</Heading>
            <Markdown text={agent.notes} typed />
          </section>
        )}
        <AgentVersions agent={agent} />
        <AgentPrompts agent={agent} />
        <PointingRecords
          kind="output"
          field="agentId"
          id={agent.id}
          label="Outputs"
          none="It gave none that were kept."
          open={!agent.deletedAt}
        />
        <PointingRecords
          kind="conversation"
          field="agentId"
          id={agent.id}
          label="Conversations with it"
          none="None are known."
          open={!agent.deletedAt}
        />
        <RecordFiles kind="agent" id={agent.id} open={!agent.deletedAt} />
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
