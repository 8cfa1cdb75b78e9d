import { EditorView } from '@codemirror/view';
import { focusManager } from '@tanstack/react-query';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { describe, expect, it, vi } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();
const edit = (): string => `/outputs/${hub.store.outputs[0]?.id ?? ''}?tab=edit`;
const drafts = (): string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith('output-hub.draft.'));

async function editor(name = 'Edited text'): Promise<EditorView> {
  const view = EditorView.findFromDOM(await screen.findByRole('textbox', { name }));
  if (!view) throw new Error(`There is no editor ${name}.`);
  return view;
}

async function write(text: string, name?: string): Promise<void> {
  const view = await editor(name);
  act(() => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }));
}

/** Asks for the editor each time: the page that it is on may be another one by then. */
const reads = (text: string, name?: string): Promise<void> =>
  waitFor(async () => expect((await editor(name)).state.doc.toString()).toBe(text));

describe('what is written and not saved', () => {
  it('is taken up again after a reload, discarded, and brought back', async () => {
    open(edit());
    await write('# Mine');
    cleanup();
    const { user } = open(edit());
    await reads('# Mine');
    expect(screen.getByText(/^Taken up again from \d/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Discard' }));
    await reads(hub.store.outputs[0]?.editedContent ?? '');
    expect(drafts()).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Bring it back' }));
    await reads('# Mine');
  });

  it('survives a crash, a moment after the last key', async () => {
    open(edit());
    await write('# Mine');
    await waitFor(() => expect(drafts()).toHaveLength(1));
  });

  it('is asked about when another page is gone to, and is still there afterwards', async () => {
    const { user } = open('/capture');
    await write('# Bees', 'Output');
    await user.click(screen.getByRole('link', { name: 'Conversations' }));
    await user.click(await screen.findByRole('button', { name: 'Stay' }));
    await reads('# Bees', 'Output');
    await user.click(screen.getByRole('link', { name: 'Conversations' }));
    await user.click(await screen.findByRole('button', { name: 'Leave, keep the draft' }));
    await screen.findByRole('heading', { level: 1, name: 'Conversations' });
    await user.click(screen.getAllByRole('link', { name: /Capture/ })[0] as HTMLElement);
    await reads('# Bees', 'Output');
  });

  it('is no draft any more once it is saved, even when its page was left meanwhile', async () => {
    const { user } = open('/capture');
    await write('# Bees', 'Output');
    await waitFor(() => expect(drafts()).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: /Save output/ }));
    await user.click(screen.getByRole('link', { name: 'Conversations' }));
    await screen.findByText('Captured');
    await waitFor(() => expect(drafts()).toHaveLength(0));
  });

  it('does not come back in a tab where it was open while another one saved it', async () => {
    open(edit());
    await write('# Mine');
    await waitFor(() => expect(drafts()).toHaveLength(1));
    const [key = ''] = drafts();
    localStorage.removeItem(key);
    act(() => {
      window.dispatchEvent(new StorageEvent('storage', { key, newValue: null }));
    });
    expect(await screen.findByText(/saved or discarded in another tab/)).toBeInTheDocument();
    cleanup();
    expect(drafts()).toHaveLength(0);
  });

  it('says that the record has changed since, and overwrites nothing unseen', async () => {
    open(edit());
    await write('# Mine');
    cleanup();
    Object.assign(hub.store.outputs[0] ?? {}, { version: 4, editedContent: '# Theirs' });
    const { user } = open(edit());
    await reads('# Mine');
    expect(screen.getByText(/It has changed since/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByRole('dialog', { name: 'Someone saved before you' });
    expect(hub.store.outputs[0]?.editedContent).toBe('# Theirs');
  });

  it('is not shown to another person in the same browser', async () => {
    open(edit());
    await write('# Mine');
    cleanup();
    expect(drafts()).toHaveLength(1);
    if (hub.store.me) hub.store.me.id = 'somebody-else';
    open(edit());
    await reads(hub.store.outputs[0]?.editedContent ?? '');
    expect(screen.queryByText(/Taken up again/)).toBeNull();
  });

  it('is out of sight once another tab has signed in as somebody else', async () => {
    open('/capture');
    await write('# Mine', 'Output');
    await waitFor(() => expect(drafts()).toHaveLength(1));
    const [key] = drafts();
    if (hub.store.me) hub.store.me.id = 'somebody-else';
    const later = Date.now() + 120_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(later);
    act(() => {
      focusManager.setFocused(false);
      focusManager.setFocused(true);
    });
    await reads('', 'Output');
    expect(drafts()).toEqual([key]);
    clock.mockRestore();
    focusManager.setFocused(undefined);
  });

  it('is found under Capture where it was brought there from home', async () => {
    const { user } = open('/');
    await user.type(await screen.findByRole('textbox', { name: 'Output to capture' }), 'Bees');
    await user.click(screen.getByRole('button', { name: 'With details' }));
    await reads('Bees', 'Output');
    await write('Bees, and more', 'Output');
    await user.click(screen.getByRole('link', { name: 'Conversations' }));
    await user.click(await screen.findByRole('button', { name: 'Leave, keep the draft' }));
    await screen.findByRole('heading', { level: 1, name: 'Conversations' });
    await user.click(screen.getAllByRole('link', { name: /Capture/ })[0] as HTMLElement);
    await reads('Bees, and more', 'Output');
  });

  it('stays where it was typed while what was there before is saved', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    hub.server.use(http.post('*/api/v1/outputs', () => released));
    const { user } = open('/');
    const field = await screen.findByRole('textbox', { name: 'Output to capture' });
    await user.type(field, 'Bees');
    await user.click(screen.getByRole('button', { name: /^Capture/ }));
    await user.type(field, ' and wasps');
    release();
    await screen.findByText(/Captured “Bees”/);
    expect(field).toHaveValue('Bees and wasps');
  });

  it('is removed by signing out, after asking', async () => {
    const submit = vi.spyOn(HTMLFormElement.prototype, 'submit').mockReturnValue();
    const { user } = open(edit());
    await write('# Mine');
    await waitFor(() => expect(drafts()).toHaveLength(1));
    await user.click(screen.getByRole('button', { name: /account of/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    expect(await screen.findByText(/1 draft of yours/)).toBeInTheDocument();
    expect(submit).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(submit).toHaveBeenCalledOnce();
    cleanup();
    expect(drafts()).toHaveLength(0);
    submit.mockRestore();
  });

  it('goes on being written where the browser has no room, and says that it is not kept', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation((key) => {
      if (key.startsWith('output-hub.draft.')) throw new DOMException('', 'QuotaExceededError');
    });
    open(edit());
    await write('# Mine');
    expect(await screen.findByText(/too much for this browser/)).toBeInTheDocument();
    await reads('# Mine');
    full.mockRestore();
  });

  it('is forgotten after 30 days', async () => {
    open(edit());
    await write('# Mine');
    cleanup();
    const [key = ''] = drafts();
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
    localStorage.setItem(key, JSON.stringify({ ...kept, at: Date.now() - 31 * 86_400_000 }));
    open(edit());
    await reads(hub.store.outputs[0]?.editedContent ?? '');
    expect(drafts()).toHaveLength(0);
  });
});

describe('a dialog', () => {
  it('asks before it closes on what was written, and has it when it opens again', async () => {
    const { user } = open('/snippets');
    await user.click(await screen.findByRole('button', { name: 'New snippet' }));
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'Who I am');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await user.click(await screen.findByRole('button', { name: 'Leave, keep the draft' }));
    await user.click(await screen.findByRole('button', { name: 'New snippet' }));
    expect(await screen.findByRole('textbox', { name: 'Title' })).toHaveValue('Who I am');
  });
});

describe('a question to a model', () => {
  it('that was refused comes back before what was typed since', async () => {
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    hub.server.use(
      http.post('*/api/v1/completions', async () => {
        await released;
        return HttpResponse.json({ title: 'No budget is left', status: 422 }, { status: 422 });
      }),
    );
    const { user } = open('/chat');
    await screen.findByDisplayValue('demo/demo-small');
    const field = screen.getByRole('textbox', { name: 'Message' });
    await user.type(field, 'What is scab?{Control>}{Enter}{/Control}');
    await user.type(field, 'And rust?');
    release();
    await waitFor(() => expect(field).toHaveValue('What is scab?\n\nAnd rust?'));
  });

  it('waits in its conversation', async () => {
    const chat = `/chat?conversation=${hub.store.conversations[0]?.id ?? ''}`;
    const { user } = open(chat);
    await user.type(await screen.findByRole('textbox', { name: 'Message' }), 'What is scab?');
    cleanup();
    open('/chat');
    expect(await screen.findByRole('textbox', { name: 'Message' })).toHaveValue('');
    cleanup();
    open(chat);
    expect(await screen.findByRole('textbox', { name: 'Message' })).toHaveValue('What is scab?');
  });
});
