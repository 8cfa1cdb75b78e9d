import { screen, waitFor, within } from '@testing-library/react';
import { http } from 'msw';
import { describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();
const first = (): string => hub.store.outputs[0]?.id ?? '';

describe('an output', () => {
  it('shows the raw text to the letter', async () => {
    const { user } = open(`/outputs/${first()}?tab=raw`);
    await user.click(await screen.findByRole('button', { name: 'Source' }));
    expect(screen.getByTestId('source').textContent).toBe(hub.store.outputs[0]?.content);
  });

  it('compares raw and edited, side by side and inline', async () => {
    const { user } = open(`/outputs/${first()}?tab=diff`);
    const table = within(await screen.findByRole('group', { name: 'Differences side by side' }));
    expect(table.getByText('4. Wipe the blade with alcohol between plants.')).toHaveClass('insert');
    expect(screen.getByText(/^\d+ words? added$/)).toBeInTheDocument();
    await user.keyboard('j');
    expect(document.activeElement).toHaveAttribute('data-change');
    await user.click(screen.getByRole('button', { name: 'Inline' }));
    expect(screen.getByRole('group', { name: 'Differences inline' })).toBeInTheDocument();
  });

  it('goes back to the raw text by adding an edit', async () => {
    const { user } = open(`/outputs/${first()}?tab=history`);
    const raw = (await screen.findByText(/^As it was given/)).closest('li');
    await user.click(within(raw as HTMLElement).getByRole('button', { name: 'Revert to this' }));
    await user.click(await screen.findByRole('button', { name: 'Revert' }));
    await waitFor(() => expect(hub.store.edits[first()]).toHaveLength(3));
    expect(hub.store.edits[first()]?.at(-1)?.content).toBe(hub.store.outputs[0]?.content);
  });

  it('never shows the text as it was before going back as the one that came of it', async () => {
    const { user } = open(`/outputs/${first()}?tab=edited`);
    await screen.findByText(/Wipe the blade/);
    await user.click(screen.getByRole('tab', { name: 'History' }));
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    hub.server.use(
      http.get('*/api/v1/outputs/:id', async () => {
        await released;
      }),
    );
    const raw = (await screen.findByText(/^As it was given/)).closest('li');
    await user.click(within(raw as HTMLElement).getByRole('button', { name: 'Revert to this' }));
    await user.click(await screen.findByRole('button', { name: 'Revert' }));
    await screen.findByText(/^Back at/);
    await expect(screen.findByText(/Wipe the blade/, {}, { timeout: 2_000 })).rejects.toThrow();
    release();
    await screen.findByRole('tab', { name: 'Edited', selected: true });
    expect(screen.queryByText(/Wipe the blade/)).not.toBeInTheDocument();
  });

  it('opens any state, names it, and compares any two as they are read', async () => {
    const { user } = open(`/outputs/${first()}?tab=history`);
    const entry = async (state: string): Promise<HTMLElement> => {
      const box = await screen.findByRole('checkbox', { name: `Compare ${state}` });
      return box.closest('li') as HTMLElement;
    };
    await user.click(within(await entry('edit 1')).getByRole('button', { name: 'Name' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'as published');
    await user.click(screen.getByRole('button', { name: 'Save name' }));
    await screen.findByText('as published');
    await user.click(within(await entry('raw')).getByRole('button', { name: 'Open' }));
    expect(within(await entry('raw')).getByRole('button', { name: 'Close' })).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'Compare raw' }));
    await user.click(screen.getByRole('checkbox', { name: 'Compare edit 1' }));
    await user.click(screen.getByRole('button', { name: 'Compare the two' }));
    await user.click(await screen.findByRole('button', { name: 'As read' }));
    expect(
      await screen.findByRole('group', { name: 'Differences as they are read' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Raw → Edit 1 (as published)')).toBeInTheDocument();
  });

  it('offers no way to save notes over somebody else’s unseen', async () => {
    const { user } = open(`/outputs/${first()}?tab=relations`);
    const notes = await screen.findByRole('textbox', { name: 'Notes' });
    Object.assign(hub.store.outputs[0] ?? {}, { version: 9 });
    await user.type(notes, 'mine');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Someone saved before you/)).toBeInTheDocument();
    expect(hub.store.outputs[0]?.notes).toBeUndefined();
  });
});
