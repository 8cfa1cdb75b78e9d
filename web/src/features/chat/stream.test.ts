import { expect, it } from 'vitest';
import { startHub } from '../../test/hub';
import { askModel } from './completions';
import { NOTHING, readAnswer, received } from './stream';

startHub();

it('gathers tokens and reasoning until the answer is complete', () => {
  const event = (name: string, data: object): Parameters<typeof received>[1] => ({
    id: '1',
    event: name,
    data: JSON.stringify(data),
  });
  let answering = received(NOTHING, event('reasoning', { text: 'hm' }));
  answering = received(answering, event('token', { text: 'Hel' }));
  answering = received(answering, event('token', { text: 'lo' }));
  answering = received(
    answering,
    event('completed', { completion: { id: 'c', state: 'completed', model: 'm' } }),
  );
  expect(answering).toEqual({
    text: 'Hello',
    reasoning: 'hm',
    completion: { id: 'c', state: 'completed', model: 'm' },
  });
});

it('reads a whole answer from the stream', async () => {
  const completion = await askModel({
    model: 'demo/demo-small',
    messages: [{ role: 'user', content: 'Hi' }],
  });
  let text = '';
  await readAnswer(
    completion.id,
    new AbortController().signal,
    (answering) => (text = answering.text),
  );
  expect(text).toContain('You asked: *Hi*');
});
