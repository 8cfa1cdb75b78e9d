import { nextId, type Store } from '../store';
import { PROMPT } from './texts';

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

export function addRest(store: Store): void {
  addPrompts(store);
  store.snippets.push({
    id: nextId(),
    title: 'House style',
    slug: 'house-style',
    text: 'Short sentences. British spelling. No exclamation marks.',
    version: 1,
    createdAt: hoursAgo(50),
  });
  store.agents.push({
    id: nextId(),
    name: 'Release scribe',
    description: 'Turns merged changes into notes that people read.',
    instructions:
      'You write release notes.\n\n- Lead with what a person can do now.\n- Never mention internal names.',
    link: 'https://example.org/agents/scribe',
    terms: {},
    version: 1,
    createdAt: hoursAgo(300),
  });
  store.connections.push({
    id: nextId(),
    name: 'demo',
    provider: 'demo',
    endpoint: null,
    defaultModel: 'demo-small',
    createdAt: hoursAgo(500),
    version: 1,
  });
  addImports(store);
  store.notifications.push(
    {
      id: nextId(),
      kind: 'importFinished',
      title: 'Import finished',
      text: 'chatgpt-export.zip: 41 conversations are new.',
      recordKind: 'import',
      recordId: store.imports[0]?.id ?? null,
      read: false,
      createdAt: hoursAgo(2),
      version: 1,
    },
    {
      id: nextId(),
      kind: 'completionFailed',
      title: 'An answer could not be given',
      text: 'The provider refused the key.',
      read: true,
      createdAt: hoursAgo(30),
      version: 1,
    },
  );
  const webhook = nextId();
  store.webhooks.push({
    id: webhook,
    url: 'https://hooks.example.org/output-hub',
    eventTypes: ['OutputCreated', 'ImportFinished'],
    active: true,
    version: 1,
  });
  store.deliveries[webhook] = [
    {
      id: nextId(),
      eventId: nextId(),
      eventType: 'OutputCreated',
      state: 'delivered',
      createdAt: hoursAgo(3),
      attempts: [{ at: hoursAgo(3), status: 200, durationMs: 87 }],
    },
    {
      id: nextId(),
      eventId: nextId(),
      eventType: 'ImportFinished',
      state: 'dead',
      createdAt: hoursAgo(26),
      attempts: [
        { at: hoursAgo(26), status: 500, durationMs: 140 },
        { at: hoursAgo(25), error: 'connection refused', durationMs: 12 },
      ],
    },
  ];
  store.audit.push(
    {
      id: nextId(),
      sequence: 4,
      at: hoursAgo(1),
      action: 'output.updated',
      recordKind: 'output',
      recordId: store.outputs[0]?.id ?? null,
      personName: 'Edda Itor',
      address: '192.0.2.7',
      before: { title: 'Pruning' },
      after: { title: 'Pruning tomatoes' },
    },
    {
      id: nextId(),
      sequence: 3,
      at: hoursAgo(2),
      action: 'prompt.updated',
      recordKind: 'prompt',
      recordId: store.prompts[0]?.id ?? null,
      personName: 'Edda Itor',
      before: { 'terms.tags': [], titleLength: 12 },
      after: { 'terms.tags': [store.terms.tags?.[0]?.id], titleLength: 15 },
    },
    {
      id: nextId(),
      sequence: 2,
      at: hoursAgo(2),
      action: 'conversation.purged',
      recordKind: 'conversation',
      recordId: nextId(),
      personName: 'Owner Acme',
      before: null,
      after: null,
    },
    {
      id: nextId(),
      sequence: 1,
      at: hoursAgo(2),
      action: 'output.created',
      recordKind: 'output',
      recordId: store.outputs[0]?.id ?? null,
      personName: 'Edda Itor',
      address: '192.0.2.7',
      before: null,
      after: { title: 'Pruning' },
    },
  );
}

function addPrompts(store: Store): void {
  const id = nextId();
  store.prompts.push(
    {
      id,
      title: 'Summarise for an audience',
      slug: 'summarise-for-an-audience',
      kind: 'text',
      description: 'Keeps numbers and names what is uncertain.',
      engineered: true,
      currentVersion: 2,
      labels: { production: 1 },
      terms: { tags: [], categories: [] },
      version: 2,
      createdAt: hoursAgo(200),
      updatedAt: hoursAgo(5),
    },
    {
      id: nextId(),
      title: 'Release notes from commits',
      slug: 'release-notes-from-commits',
      kind: 'chat',
      description: 'Groups changes by what people can do now.',
      currentVersion: 1,
      labels: {},
      terms: { tags: [], categories: [] },
      version: 1,
      createdAt: hoursAgo(400),
      updatedAt: hoursAgo(90),
    },
  );
  const variables = ['audience', 'words', 'text'].map((name) => ({
    name,
    type: 'text',
    required: true,
  }));
  store.versions[id] = [
    {
      number: 1,
      template: PROMPT.replace('Keep every number. ', ''),
      variables,
      message: 'First try',
      createdAt: hoursAgo(200),
    },
    { number: 2, template: PROMPT, variables, message: 'Keep the numbers', createdAt: hoursAgo(5) },
  ];
  const chat = store.prompts[1];
  if (chat) {
    store.versions[chat.id] = [
      {
        number: 1,
        messages: [
          { role: 'system', content: 'You write release notes.' },
          { role: 'user', content: '{{commits}}' },
        ],
        variables: [{ name: 'commits', type: 'text', required: true }],
        message: 'First',
        createdAt: hoursAgo(400),
      },
    ];
  }
  const first = store.outputs[1];
  if (first)
    Object.assign(first, {
      promptId: id,
      promptVersion: 2,
      prompt: { id, title: 'Summarise for an audience' },
    });
}

function addImports(store: Store): void {
  const id = nextId();
  store.imports.push({
    id,
    state: 'completed',
    format: 'chatgpt',
    dryRun: false,
    fileName: 'chatgpt-export.zip',
    counts: {
      conversations: { new: 41, updated: 2, unchanged: 120, skipped: 1 },
      messages: { new: 612, updated: 14, unchanged: 2301, skipped: 0 },
    },
    problems: 1,
    createdAt: hoursAgo(2),
    finishedAt: hoursAgo(1.9),
  });
  store.items[id] = [
    ...store.conversations.map((conversation, index) => ({
      index,
      kind: 'conversation',
      title: conversation.title,
      result: 'new' as const,
      recordId: conversation.id,
    })),
    {
      index: 99,
      kind: 'conversation',
      sourceId: 'conv-99',
      title: null,
      result: 'skipped',
      reason: 'The record has no messages and no mapping.',
    },
  ];
}
