import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it } from 'vitest';
import { silence } from '../../../mock/handlers/streams';
import type { Message } from '../../api/types';
import { open, startHub } from '../../test/hub';

const hub = startHub();

describe('the chat', () => {
  it('streams an answer, and keeps question and answer as a conversation', async () => {
    const { user } = open('/chat');
    expect(await screen.findByDisplayValue('demo/demo-small')).toBeInTheDocument();
    await user.type(
      screen.getByRole('textbox', { name: 'Message' }),
      'What is blight?{Control>}{Enter}{/Control}',
    );
    expect(await screen.findByText('an answer', { selector: 'strong' })).toBeInTheDocument();
    const sent = JSON.parse(
      hub.writes.find(({ what }) => what === 'POST /completions')?.body ?? '{}',
    ) as object;
    expect(sent).toMatchObject({
      model: 'demo/demo-small',
      messages: [{ role: 'user', content: 'What is blight?' }],
      stream: true,
    });
    expect(await screen.findByText(/40 tokens/)).toBeInTheDocument();
  });

  it('asks in the name of the agent that was chosen', async () => {
    const agent = hub.store.agents[0];
    const { user } = open('/chat');
    await screen.findByDisplayValue('demo/demo-small');
    await user.click(await screen.findByRole('combobox', { name: 'Agent' }));
    await user.click(await screen.findByRole('option', { name: agent?.name ?? '' }));
    await user.type(
      screen.getByRole('textbox', { name: 'Message' }),
      'What is blight?{Control>}{Enter}{/Control}',
    );
    expect(await screen.findByText('an answer', { selector: 'strong' })).toBeInTheDocument();
    const sent = JSON.parse(
      hub.writes.find(({ what }) => what === 'POST /completions')?.body ?? '{}',
    ) as object;
    expect(sent).toMatchObject({ agentId: agent?.id });
  });

  it('shows a question once, although its conversation has it while the answer is coming', async () => {
    hub.server.use(http.get('*/api/v1/completions/:id/stream', () => silence()));
    const { user } = open('/chat');
    await screen.findByDisplayValue('demo/demo-small');
    await user.type(
      screen.getByRole('textbox', { name: 'Message' }),
      'What is scab?{Control>}{Enter}{/Control}',
    );
    expect(await screen.findByRole('heading', { name: 'What is scab?' })).toBeInTheDocument();
    expect(await screen.findByText('Thinking…')).toBeInTheDocument();
    expect(screen.getAllByRole('region', { name: 'You' })).toHaveLength(1);
  });

  it('leaves alone who went on to the reader while it was still asking about the answer', async () => {
    const conversationId = 'a-chat-left';
    hub.store.conversations.push({
      id: conversationId,
      title: 'What is rust?',
      date: '2026-01-01',
      messageCount: 0,
      currentMessageId: null,
      terms: {},
      createdAt: '2026-01-01T00:00:00Z',
      version: 1,
    });
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    let over = (): void => undefined;
    const asked = new Promise<void>((resolve) => (over = resolve));
    hub.server.use(
      http.get('*/api/v1/completions/:id/stream', () => silence()),
      http.get('*/api/v1/completions/:id', async ({ params }) => {
        await answered;
        setTimeout(over);
        return HttpResponse.json({
          id: params.id,
          state: 'running',
          model: 'demo/demo-small',
          conversationId,
          userMessageId: null,
        });
      }),
    );
    const { user } = open(`/chat?completion=slow&conversation=${conversationId}`);
    await user.click(await screen.findByRole('link', { name: 'Open in reader' }));
    expect(await screen.findByText('Nothing was said')).toBeInTheDocument();
    answer();
    await asked;
    await expect(
      screen.findByRole('textbox', { name: 'Message' }, { timeout: 1_000 }),
    ).rejects.toThrow();
  });

  it('keeps what had come of an answer that broke off, says so, and asks again from before', async () => {
    const conversationId = 'a-broken-chat';
    hub.store.conversations.push({
      id: conversationId,
      title: 'Blight',
      date: '2026-01-01',
      messageCount: 3,
      currentMessageId: 'half',
      terms: {},
      createdAt: '2026-01-01T00:00:00Z',
      version: 1,
    });
    const said = (id: string, parentId: string | null, role: string, text: string): Message => ({
      id,
      conversationId,
      parentId,
      role,
      parts: [{ type: 'text', text }],
      text,
    });
    hub.store.messages.push(
      said('before', null, 'assistant', 'Ask me anything.'),
      said('question', 'before', 'user', 'What is blight?'),
      {
        ...said('half', 'question', 'assistant', 'The first half'),
        parts: [
          { type: 'text', text: 'The first half' },
          { type: 'interrupted', text: 'The connection broke.', code: 'stream-broken' },
        ],
      },
    );
    hub.store.completions.push({
      id: 'broken',
      state: 'interrupted',
      model: 'demo/demo-small',
      conversationId,
      userMessageId: 'question',
      messageId: 'half',
      outputId: null,
      error: { code: 'stream-broken', detail: 'The connection broke.' },
    });
    hub.store.answers.broken = 'The first half';
    const { user } = open(`/chat?completion=broken&conversation=${conversationId}`);
    expect(await screen.findByText(/The answer ends here/)).toBeInTheDocument();
    expect(screen.getAllByText('The first half')).toHaveLength(1);
    expect(screen.getAllByText('What is blight?')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Ask again' }));
    expect(await screen.findByText('an answer', { selector: 'strong' })).toBeInTheDocument();
    const sent = JSON.parse(
      hub.writes.find(({ what }) => what === 'POST /completions')?.body ?? '{}',
    ) as object;
    expect(sent).toMatchObject({
      messages: [{ role: 'user', content: 'What is blight?' }],
      conversationId,
      parentMessageId: 'before',
    });
  });

  it('keeps a question that was refused after its chat was left', async () => {
    let refuse = (): void => undefined;
    const refused = new Promise<void>((resolve) => (refuse = resolve));
    hub.server.use(
      http.post('*/api/v1/completions', async () => {
        await refused;
        return HttpResponse.json({ status: 503, title: 'Not now' }, { status: 503 });
      }),
    );
    const { user, router } = open('/chat');
    await screen.findByDisplayValue('demo/demo-small');
    await user.type(
      screen.getByRole('textbox', { name: 'Message' }),
      'What is scab?{Control>}{Enter}{/Control}',
    );
    await router.navigate('/roles');
    refuse();
    await router.navigate('/chat');
    expect(await screen.findByDisplayValue('What is scab?')).toBeInTheDocument();
    expect(screen.getByText(/taken up again/i)).toBeInTheDocument();
  });

  it('offers to ask again what a conversation ends with', async () => {
    hub.store.conversations.push({
      id: 'open-end',
      title: 'Blight',
      date: '2026-01-01',
      messageCount: 1,
      currentMessageId: 'alone',
      terms: {},
      createdAt: '2026-01-01T00:00:00Z',
      version: 1,
    });
    hub.store.messages.push({
      id: 'alone',
      conversationId: 'open-end',
      parentId: null,
      role: 'user',
      parts: [{ type: 'text', text: 'What is blight?' }],
      text: 'What is blight?',
    });
    const { user } = open('/chat?conversation=open-end');
    await user.click(await screen.findByRole('button', { name: 'Ask again' }));
    expect(await screen.findByText('an answer', { selector: 'strong' })).toBeInTheDocument();
  });

  it('takes up a running answer after a reload', async () => {
    hub.store.completions.push({ id: 'running', state: 'running', model: 'demo/demo-small' });
    hub.store.answers.running = 'half of it and the rest';
    open('/chat?completion=running');
    expect(await screen.findByText('half of it and the rest')).toBeInTheDocument();
  });

  it('keeps a question that got no answer, says why, and asks it again', async () => {
    const conversationId = 'a-chat';
    hub.store.conversations.push({
      id: conversationId,
      title: 'Blight',
      date: '2026-01-01',
      messageCount: 2,
      currentMessageId: 'unanswered',
      terms: {},
      createdAt: '2026-01-01T00:00:00Z',
      version: 1,
    });
    const said = (id: string, parentId: string | null, role: string, text: string): Message => ({
      id,
      conversationId,
      parentId,
      role,
      parts: [{ type: 'text', text }],
      text,
    });
    hub.store.messages.push(
      said('before', null, 'assistant', 'Ask me anything.'),
      said('unanswered', 'before', 'user', 'What is blight?'),
    );
    hub.store.completions.push({
      id: 'broken',
      state: 'failed',
      model: 'demo/demo-small',
      conversationId,
      userMessageId: 'unanswered',
      messageId: null,
      outputId: null,
      error: { code: 'provider-unreachable', detail: 'The provider cannot be reached.' },
    });
    const { user } = open(`/chat?completion=broken&conversation=${conversationId}`);
    expect(await screen.findByText(/cannot be reached/)).toBeInTheDocument();
    expect(await screen.findAllByText('What is blight?')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Ask again' }));
    expect(await screen.findByText('an answer', { selector: 'strong' })).toBeInTheDocument();
    const sent = JSON.parse(
      hub.writes.find(({ what }) => what === 'POST /completions')?.body ?? '{}',
    ) as object;
    expect(sent).toMatchObject({
      model: 'demo/demo-small',
      messages: [{ role: 'user', content: 'What is blight?' }],
      conversationId,
      parentMessageId: 'before',
    });
  });
});
