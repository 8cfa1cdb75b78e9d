import type { ReactNode } from 'react';
import type { Prompt } from '../../api/types';
import { useCan } from '../../auth/me';
import { RecordsField } from '../../shared/links/RecordsField';
import { listOf } from '../../shared/links/records';
import { Answer } from '../../shared/states/Answer';
import { useAgentsOf, useUsedPrompts } from './usedPrompts';

/** The agents that use a prompt. */
export function PromptAgents({ prompt }: { prompt: Prompt }): ReactNode {
  const mayRead = useCan('agents:read');
  const mayWrite = useCan('agents:write') && !prompt.deletedAt;
  const agents = useAgentsOf(prompt.id);
  const used = useUsedPrompts();
  if (!mayRead) return null;
  return (
    <Answer query={agents}>
      {({ records, total }) => (
        <RecordsField
          kind="agent"
          label="Agents that use it"
          records={records}
          total={total}
          all={listOf('agent', { promptId: prompt.id })}
          none="No agent uses it yet."
          mayChange={mayWrite}
          onAdd={(chosen) =>
            used.add(
              chosen.map(({ id }) => id),
              [prompt.id],
            )
          }
          onUnlink={({ id }) => used.remove(id, prompt, 'agent')}
        />
      )}
    </Answer>
  );
}
