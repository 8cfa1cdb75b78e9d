import type { ReactNode } from 'react';
import type { RecordKind } from '../../api/types';
import { RecordField } from '../../shared/links/RecordField';
import { MessageField } from './MessageField';
import type { LinkName, Origin } from './origin';
import { PromptVersionField } from './PromptVersionField';

interface Props {
  value: Origin;
  onChange: (origin: Origin) => void;
  /** What the server said of a field. */
  problem?: (field: string) => string | undefined;
  /** The output itself, which is not based on itself. */
  except?: string;
}

/** The prompt and its version, the agent, the conversation and its message, and the output that one comes from. */
export function OriginFields({ value, onChange, problem, except }: Props): ReactNode {
  const { links, promptVersion, messageId } = value;
  const field = (kind: RecordKind, name: LinkName, label: string): ReactNode => (
    <RecordField
      kind={kind}
      label={label}
      value={links[name]}
      onChange={(chosen) =>
        onChange({
          links: { ...links, [name]: chosen },
          // a version is of the prompt that it was chosen with, a message of its conversation
          promptVersion: name === 'promptId' ? null : promptVersion,
          messageId: name === 'conversationId' ? null : messageId,
        })
      }
      {...(name === 'basedOnId' && except !== undefined && { except })}
      problem={problem?.(name)}
    />
  );
  return (
    <>
      {field('prompt', 'promptId', 'Prompt')}
      {links.promptId && (
        <PromptVersionField
          promptId={links.promptId.id}
          value={promptVersion}
          onChange={(chosen) => onChange({ ...value, promptVersion: chosen })}
          problem={problem?.('promptVersion')}
        />
      )}
      {field('agent', 'agentId', 'Agent')}
      {field('conversation', 'conversationId', 'Conversation')}
      {links.conversationId && (
        <MessageField
          conversationId={links.conversationId.id}
          value={messageId}
          onChange={(chosen) => onChange({ ...value, messageId: chosen })}
          problem={problem?.('messageId')}
        />
      )}
      {field('output', 'basedOnId', 'Based on')}
    </>
  );
}
