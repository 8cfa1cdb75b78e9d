import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

describe('the checks of a prompt', () => {
  const hub = startHub();
  const first = () => {
    const prompt = hub.store.prompts[0];
    if (!prompt) throw new Error('no prompt in the mock');
    return prompt;
  };

  it('are ticked off with a result and a note, and taken back', async () => {
    hub.store.checklist = { items: [{ what: 'Read aloud', kind: null }], version: 1 };
    const { user } = open(`/prompts/${first().id}?tab=checks`);
    await user.click(await screen.findByRole('button', { name: 'Tick off: Read aloud' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Read aloud' }));
    await user.type(dialog.getByRole('textbox', { name: 'Note' }), 'twice');
    await user.click(dialog.getByRole('button', { name: 'Tick off' }));
    expect(await screen.findByRole('listitem', { name: 'Read aloud: Passed' })).toBeVisible();
    expect(screen.getByText('1 of 1 checked')).toBeVisible();
    expect(screen.getByText('twice')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Take back: Read aloud' }));
    expect(await screen.findByRole('listitem', { name: 'Read aloud: Open' })).toBeVisible();
    expect(JSON.parse(hub.writes.at(-1)?.body ?? '{}')).toMatchObject({ done: false });
    expect(hub.writes.at(-1)?.headers.get('If-Match')).toBe('"1"');
  });

  it('keep a label that demands them away, and lead to what is missing', async () => {
    hub.store.checklist = { items: [{ what: 'Read aloud', kind: null }], version: 1 };
    hub.store.labelRules = [{ label: 'production', requiresQa: true, version: 1 }];
    const { user } = open(`/prompts/${first().id}?tab=versions`);
    await user.click((await screen.findAllByRole('button', { name: 'Label' }))[0] as HTMLElement);
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText(/Missing: Read aloud\./)).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Set label' })).toBeDisabled();
    await user.click(dialog.getByRole('button', { name: 'Open checks' }));
    expect(await screen.findByRole('listitem', { name: 'Read aloud: Open' })).toBeVisible();
  });

  it('are written for the whole organisation, with the labels that demand them', async () => {
    const { user } = open('/qa-checklist');
    await user.click(await screen.findByRole('button', { name: 'Add a check' }));
    await user.type(screen.getByRole('textbox', { name: 'Check 1' }), 'Test for bias');
    await user.click(screen.getByRole('button', { name: 'Save checklist' }));
    await waitFor(() =>
      expect(hub.store.checklist.items).toEqual([{ what: 'Test for bias', kind: null }]),
    );
    await user.click(await screen.findByRole('switch', { name: 'production' }));
    await waitFor(() =>
      expect(hub.store.labelRules).toEqual([{ label: 'production', requiresQa: true, version: 1 }]),
    );
  });
});
