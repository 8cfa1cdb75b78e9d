import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState, type ReactNode } from 'react';
import type { Agent, AgentVersion } from '../../api/types';
import { useCan } from '../../auth/me';
import { DiffView } from '../../shared/diff/DiffView';
import { When } from '../../shared/format/When';
import { useSave } from '../../shared/saving/useSave';
import { Answer } from '../../shared/states/Answer';
import { PersonName } from '../prompts/PersonName';
import { settingsLine } from '../prompts/settings';
import { revertAgent, useAgentDiff, useAgentVersions } from './agents';

/** What the agent was told before, each state compared with the one before it, and the way back. */
export function AgentVersions({ agent }: { agent: Agent }): ReactNode {
  const mayWrite = useCan('agents:write') && !agent.deletedAt;
  const [compared, setCompared] = useState<number | null>(null);
  const revert = useSave((to: number) => revertAgent(agent.id, to), {
    done: (_, to) => `Version ${to} is back, as a new version`,
    refresh: ['agent', 'agents'],
  });
  return (
    <section aria-labelledby="agent-versions">
      <Typography id="agent-versions" variant="h4" component="h2" sx={{ mb: 1.5 }}>
        Versions
      </Typography>
      <Answer query={useAgentVersions(agent.id)}>
        {(versions) => (
          <Stack component="ol" sx={{ gap: 1, listStyle: 'none', m: 0, p: 0 }}>
            {versions.map((version, place) => (
              <Card
                key={version.number}
                component="li"
                sx={{ p: 1.5, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
              >
                <Told version={version} />
                {version.number > 1 && (
                  <Button
                    size="small"
                    aria-label={`Changes of version ${version.number}`}
                    onClick={() => setCompared(version.number)}
                  >
                    Changes
                  </Button>
                )}
                {mayWrite && place > 0 && (
                  <Button
                    size="small"
                    variant="outlined"
                    aria-label={`Revert to this: version ${version.number}`}
                    disabled={revert.isPending}
                    onClick={() => revert.mutate(version.number)}
                  >
                    Revert to this
                  </Button>
                )}
              </Card>
            ))}
          </Stack>
        )}
      </Answer>
      {compared !== null && (
        <Comparison id={agent.id} number={compared} onClose={() => setCompared(null)} />
      )}
    </section>
  );
}

function Told({ version }: { version: AgentVersion }): ReactNode {
  const { number, message, configuration, createdAt, createdBy } = version;
  return (
    <Stack sx={{ flex: '1 1 220px', minWidth: 0 }}>
      <Typography sx={{ fontWeight: 600 }}>Version {number}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {[message, settingsLine(configuration)].filter(Boolean).map((text) => `${text} · `)}
        <When at={createdAt} />
        {createdBy && (
          <>
            {' by '}
            <PersonName id={createdBy} />
          </>
        )}
      </Typography>
    </Stack>
  );
}

interface ComparisonProps {
  id: string;
  number: number;
  onClose: () => void;
}

function Comparison({ id, number, onClose }: ComparisonProps): ReactNode {
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="lg" aria-labelledby="agent-changes">
      <DialogTitle id="agent-changes">Changes of version {number}</DialogTitle>
      <DialogContent>
        <Answer query={useAgentDiff(id, number - 1, number)}>
          {(diff) => (
            <DiffView diff={diff} from={`Version ${number - 1}`} to={`Version ${number}`} />
          )}
        </Answer>
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}
