import examples from '../src/features/home/examples/examples.json';
import type { Import } from '../src/api/types';
import type { Store } from './store';

/** The examples come at once here, without the fields that nobody looks at. */
export function bringExamples(store: Store, one: Import): void {
  for (const { edits, terms: _terms, ...output } of examples.output) {
    const given = {
      ...output,
      editedContent: edits.at(-1)?.content ?? null,
      terms: {},
      version: 1,
    };
    store.outputs.push(given);
  }
  for (const { messages, terms: _terms, ...conversation } of examples.conversation) {
    const given = { ...conversation, messageCount: messages.length, terms: {}, version: 1 };
    store.conversations.push(given);
  }
  Object.assign(one, { state: 'completed', format: 'output-hub' });
  store.items[one.id] = [];
}

/** What was changed since has another version, and stays. */
export function takeExamples(store: Store, one: Import): void {
  const brought = new Set([...examples.output, ...examples.conversation].map(({ id }) => id));
  const stays = ({ id, version }: { id: string; version: number }): boolean =>
    !brought.has(id) || version > 1;
  store.outputs = store.outputs.filter(stays);
  store.conversations = store.conversations.filter((each) =>
    stays({ ...each, version: each.version ?? 1 }),
  );
  const undone = store.outputs.some(({ id }) => brought.has(id)) ? 'removed in part' : 'removed';
  store.items[one.id] = [{ index: 0, kind: 'output', result: 'new', undone }];
}
