import { follow, type ServerEvent } from '../../api/serverEvents';
import type { Completion } from '../../api/types';

/** What has arrived of an answer so far. */
export interface Answering {
  text: string;
  reasoning: string;
  completion: Completion | null;
}

export const NOTHING: Answering = { text: '', reasoning: '', completion: null };

interface Told {
  text?: string;
  completion?: Completion;
}

export function received(before: Answering, { event, data }: ServerEvent): Answering {
  const told = JSON.parse(data) as Told & Completion;
  switch (event) {
    case 'token':
      return { ...before, text: before.text + (told.text ?? '') };
    case 'reasoning':
      return { ...before, reasoning: before.reasoning + (told.text ?? '') };
    case 'completed':
    case 'failed':
    case 'cancelled':
      return { ...before, completion: told.completion ?? told };
    default:
      return before;
  }
}

/**
 * Reads an answer from its first token; a broken line is taken up where it broke. A page that was loaded again starts over,
 * because the stream keeps what it said.
 */
export async function readAnswer(
  id: string,
  signal: AbortSignal,
  onChange: (answering: Answering) => void,
): Promise<void> {
  let answering = NOTHING;
  let last = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    waiting = undefined;
    last = Date.now();
    onChange(answering);
  };
  await follow({
    path: `/completions/${id}/stream`,
    signal,
    isOver: () => answering.completion !== null,
    onEvent: (event) => {
      answering = received(answering, event);
      // tokens come faster than a screen needs them
      waiting ??= setTimeout(show, Math.max(0, 40 - (Date.now() - last)));
    },
  });
  clearTimeout(waiting);
  if (!signal.aborted) show();
}
