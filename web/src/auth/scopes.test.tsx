import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../test/hub';

const hub = startHub('viewer');

describe('a viewer', () => {
  it('sees outputs, and nothing that would change them', async () => {
    open(`/outputs/${hub.store.outputs[0]?.id ?? ''}`);
    await screen.findByRole('tab', { name: 'Raw' });
    expect(screen.queryByRole('tab', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Edit|Rename|trash/ })).toBeNull();
  });

  it('cannot select for bulk changes', async () => {
    open('/outputs');
    await screen.findByRole('link', { name: 'Pruning tomatoes' });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('link', { name: /Capture/ })).toBeNull();
  });

  it.each(['/capture', '/chat', '/prompts/create', '/connections', '/members', '/audit'])(
    'meets no form at %s that would be refused',
    async (path) => {
      open(path);
      await screen.findByText('Your role does not include this page');
      const main = document.getElementById('main');
      expect(main?.querySelector('input, textarea, [contenteditable=true]')).toBeNull();
    },
  );

  it('is not led to pages they may not read', async () => {
    open('/');
    await screen.findByRole('navigation', { name: 'Main' });
    for (const name of ['Capture', 'Chat', 'Connections', 'Webhooks', 'Members', 'Audit trail']) {
      expect(screen.queryByRole('link', { name })).toBeNull();
    }
    expect(screen.getAllByRole('link', { name: 'Outputs' }).length).toBeGreaterThan(0);
  });
});
