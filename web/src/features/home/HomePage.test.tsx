import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

it('captures what is pasted with Ctrl+Enter, under a title of its own', async () => {
  const { user } = open('/');
  await user.click(await screen.findByRole('textbox', { name: 'Output to capture' }));
  await user.paste('# Feeding a sourdough\n\nTwice a day.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Captured “Feeding a sourdough”')).toBeInTheDocument();
  const output = hub.store.outputs.at(-1);
  expect(output).toMatchObject({
    title: 'Feeding a sourdough',
    content: '# Feeding a sourdough\n\nTwice a day.',
  });
  expect(output?.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(
    hub.writes.find(({ what }) => what === 'POST /outputs')?.headers.get('Idempotency-Key'),
  ).toBeTruthy();
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: 'Output to capture' })).toHaveValue(''),
  );
});

it('keeps what was pasted when the Hub refuses it', async () => {
  const { http, HttpResponse } = await import('msw');
  hub.server.use(
    http.post('*/api/v1/outputs', () =>
      HttpResponse.json({ status: 503, detail: 'output-service is away.' }, { status: 503 }),
    ),
  );
  const { user } = open('/');
  await user.click(await screen.findByRole('textbox', { name: 'Output to capture' }));
  await user.paste('precious');
  await user.click(screen.getByRole('button', { name: /^Capture/ }));
  expect(await screen.findByText(/A part of the Hub is not there right now/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Output to capture' })).toHaveValue('precious');
});
