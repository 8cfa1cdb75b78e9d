import type { Conversation, Message, Part } from '../../src/api/types';
import { nextId, type Store } from '../store';
import { ANSWER } from './texts';

const minutesAgo = (minutes: number): string =>
  new Date(Date.now() - minutes * 60_000).toISOString();

export function addConversations(store: Store): void {
  const conversation = (
    title: string,
    minutes: number,
    more: Partial<Conversation> = {},
  ): Conversation => {
    const made: Conversation = {
      id: nextId(),
      title,
      date: minutesAgo(minutes),
      platform: 'ChatGPT',
      model: 'gpt-5',
      messageCount: 0,
      currentMessageId: null,
      terms: { tags: [], categories: [], llms: null },
      favourite: false,
      createdAt: minutesAgo(minutes),
      version: 1,
      ...more,
    };
    store.conversations.push(made);
    return made;
  };
  const say = (
    to: Conversation,
    parent: Message | null,
    role: string,
    parts: Part[] | string,
    more: Partial<Message> = {},
  ): Message => {
    const made: Message = {
      id: nextId(),
      conversationId: to.id,
      parentId: parent?.id ?? null,
      role,
      parts: typeof parts === 'string' ? [{ type: 'text', text: parts }] : parts,
      text:
        typeof parts === 'string'
          ? parts
          : parts
              .filter(({ type }) => type === 'text')
              .map(({ text }) => text ?? '')
              .join('\n\n'),
      model: role === 'assistant' ? to.model : null,
      hidden: false,
      createdAt: to.createdAt,
      ...more,
    };
    store.messages.push(made);
    to.messageCount += 1;
    to.currentMessageId = made.id;
    return made;
  };

  const repotting = conversation('When to repot a fig', 90, { favourite: true });
  const system = say(repotting, null, 'system', 'You are a patient gardener.', { hidden: true });
  const asked = say(
    repotting,
    system,
    'user',
    'My fig has not grown since March. Should I repot it?',
  );
  say(repotting, asked, 'assistant', 'Probably not. Figs like tight pots.');
  say(
    repotting,
    asked,
    'assistant',
    'It depends on the roots. Can you see them at the holes of the pot?',
  );
  const third = say(repotting, asked, 'assistant', [
    { type: 'reasoning', text: 'No growth in spring points at the roots or at the light.' },
    { type: 'toolCall', name: 'web.search', text: 'fig tree repotting signs' },
    { type: 'toolResult', name: 'web.search', text: 'Three pages about root-bound figs.' },
    { type: 'text', text: ANSWER },
  ]);
  const photo = say(repotting, third, 'user', [
    { type: 'image', name: 'fig-roots.jpg' },
    { type: 'text', text: 'This is how it looks from below.' },
  ]);
  say(repotting, photo, 'assistant', [
    { type: 'text', text: 'Those roots circle. Repot it this week, and note it:' },
    { type: 'code', language: 'python', text: 'print("fig: repotted")  # 2 cm wider' },
  ]);

  const questions = [
    'Plan a weekend in Trieste',
    'Explain window frames in SQL',
    'Draft a welcome mail',
    'Compare two lease contracts',
    'Name a bakery',
  ];
  questions.forEach((title, index) => {
    const claude = index % 2 === 0;
    const made = conversation(title, 600 + index * 2300, {
      platform: claude ? 'Claude' : 'ChatGPT',
      model: claude ? 'claude-opus-4' : 'gpt-5',
    });
    const question = say(made, null, 'user', `${title}, please. Keep it short.`);
    say(made, question, 'assistant', `Gladly. Here is what matters for “${title.toLowerCase()}”.`);
  });
}
