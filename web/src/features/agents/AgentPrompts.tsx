import type { ReactNode } from 'react';
import type { Agent } from '../../api/types';
import { useCan } from '../../auth/me';
import { RecordsField } from '../../shared/links/RecordsField';
import { listOf } from '../../shared/links/records';
import { useUsedPrompts } from './usedPrompts';

/** The prompts an agent uses, in their order. */
export function AgentPrompts({ agent }: { agent: Agent }): ReactNode {
  const mayWrite = useCan('agents:write') && !agent.deletedAt;
  const used = useUsedPrompts();
  const prompts = agent.prompts ?? [];
  return (
    <RecordsField
      kind="prompt"
      label="Prompts it uses"
      records={prompts}
      total={prompts.length}
      all={listOf('prompt', { agentId: agent.id })}
      none="It uses no prompt of the library yet."
      mayChange={mayWrite}
      onAdd={(chosen) =>
        used.add(
          [agent.id],
          chosen.map(({ id }) => id),
        )
      }
      onUnlink={(prompt) => used.remove(agent.id, prompt, 'prompt')}
      onOrder={(ids) => used.order(agent.id, ids)}
    />
  );
}
