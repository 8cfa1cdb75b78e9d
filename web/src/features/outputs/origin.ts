import type { Output, Reference } from '../../api/types';
import type { NewOutput } from './outputs';

export type LinkName = 'basedOnId' | 'promptId' | 'agentId' | 'conversationId';

/** The records that an output comes from, as a form has them. */
export interface Origin {
  links: Record<LinkName, Reference | null>;
  /** Null means the prompt's current one. */
  promptVersion: number | null;
  messageId: string | null;
}

export const NO_ORIGIN: Origin = {
  links: { basedOnId: null, promptId: null, agentId: null, conversationId: null },
  promptVersion: null,
  messageId: null,
};

export function originOf(output: Output): Origin {
  const known = (id: string | null | undefined, record?: Reference | null): Reference | null =>
    id ? (record ?? { id }) : null;
  return {
    links: {
      basedOnId: known(output.basedOnId, output.basedOn),
      promptId: known(output.promptId, output.prompt),
      agentId: known(output.agentId, output.agent),
      conversationId: known(output.conversationId, output.conversation),
    },
    promptVersion: output.promptVersion ?? null,
    messageId: output.messageId ?? null,
  };
}

/** What a new output is given: only what is said. */
export function newOrigin({ links, promptVersion, messageId }: Origin): Partial<NewOutput> {
  const said = Object.entries(links).flatMap(([name, record]) =>
    record ? [[name, record.id]] : [],
  );
  return {
    ...(Object.fromEntries(said) as Partial<Record<LinkName, string>>),
    ...(links.promptId && promptVersion !== null && { promptVersion }),
    ...(messageId && { messageId }),
  };
}

/** A version belongs to its prompt, and a message to its conversation: neither stays behind. */
export function changedOrigin(output: Output, origin: Origin): Partial<NewOutput> {
  const { links, messageId } = origin;
  const id = (name: LinkName): string | null => links[name]?.id ?? null;
  const differs = (name: LinkName): boolean => id(name) !== (output[name] ?? null);
  const promptVersion = links.promptId ? origin.promptVersion : null;
  return {
    ...(differs('basedOnId') && { basedOnId: id('basedOnId') }),
    ...(differs('agentId') && { agentId: id('agentId') }),
    ...(differs('promptId') && { promptId: id('promptId') }),
    ...((differs('promptId') || promptVersion !== (output.promptVersion ?? null)) && {
      promptVersion,
    }),
    ...(differs('conversationId') && { conversationId: id('conversationId') }),
    ...((differs('conversationId') || messageId !== (output.messageId ?? null)) && { messageId }),
  };
}
