export interface Shortcut {
  keys: string;
  does: string;
}

export const SHORTCUTS: Shortcut[] = [
  { keys: 'Ctrl K', does: 'Go anywhere: pages, records, actions' },
  { keys: '/', does: 'Search everything' },
  { keys: 'n', does: 'Capture an output' },
  { keys: 'Ctrl Enter', does: 'Save what you are writing' },
  { keys: 'g h', does: 'Go to home' },
  { keys: 'g o', does: 'Go to outputs' },
  { keys: 'g c', does: 'Go to conversations' },
  { keys: 'g p', does: 'Go to prompts' },
  { keys: 'g t', does: 'Go to chat' },
  { keys: 'g i', does: 'Go to imports' },
  { keys: 'j / k', does: 'Next / previous message, or change in a comparison' },
  { keys: 'n / p', does: 'Conversation: next / previous place where words were found' },
  { keys: 'g r', does: 'Go to the review' },
  { keys: '1–5, 0', does: 'Review: rate, or take the rating away' },
  { keys: 'a 1–5', does: 'Review: accuracy level' },
  { keys: 'f / t', does: 'Review: follow-ups / tags' },
  { keys: 'd', does: 'Review: done, and on' },
  { keys: 'j / k / s', does: 'Review: next / back / skip for today' },
  { keys: 'u', does: 'Review: undo the last decision' },
  { keys: '↑ ↓ Enter', does: 'Walk through search hits and open one' },
  { keys: '?', does: 'Show these shortcuts' },
];

export const PLACES: Record<string, string> = {
  h: '/',
  o: '/outputs',
  c: '/conversations',
  p: '/prompts',
  t: '/chat',
  i: '/imports',
  r: '/review',
};

/** Letters typed into a field are text, not commands. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

/** Whether what arrives late may take the focus: whoever types elsewhere by then goes on typing there. */
export const mayTakeFocus = (): boolean => !isTyping(document.activeElement);
