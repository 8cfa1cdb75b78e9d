import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
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

  it('takes up a running answer after a reload', async () => {
    hub.store.completions.push({ id: 'running', state: 'running', model: 'demo/demo-small' });
    hub.store.answers.running = 'half of it and the rest';
    open('/chat?completion=running');
    expect(await screen.findByText('half of it and the rest')).toBeInTheDocument();
  });
});
