import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor, type RenderHookResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Me } from '../../api/types';
import { draftKey, keepDraft, readDraft, removeDrafts, type Kept } from './drafts';
import { useDraft, type Draft } from './useDraft';

interface Text {
  text: string;
}
interface Saved {
  text: string;
  version: number;
}

const person = (id: string): Me => ({ id, organization: { id: 'orchard' } }) as Me;
const ME = person('me');
const KEY = draftKey(ME, 'note');
const kept = (): Kept<Text> | null => readDraft<Text>(KEY);
const away = (): void => act(() => void window.dispatchEvent(new Event('pagehide')));

let client: QueryClient;
beforeEach(() => {
  localStorage.clear();
  client = new QueryClient();
  client.setQueryData(['me'], ME);
});

function form(saved: Saved): RenderHookResult<Draft<Text>, Saved> {
  return renderHook(({ text, version }: Saved) => useDraft<Text>('note', { text }, { version }), {
    initialProps: saved,
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  });
}
const write = ({ result }: ReturnType<typeof form>, text: string): void =>
  act(() => result.current.change({ text }));

describe('a form of a record that somebody else saves meanwhile', () => {
  it('goes with it where nothing was written, and has nothing to ask about', () => {
    const { result, rerender } = form({ text: 'before', version: 1 });
    rerender({ text: 'theirs', version: 2 });
    expect(result.current).toMatchObject({ value: { text: 'theirs' }, base: 2, changed: false });
    expect(result.current.asks()).toBe(false);
    away();
    expect(kept()).toBeNull();
  });

  it('keeps what was written, and says that the record has changed', () => {
    const open = form({ text: 'before', version: 1 });
    write(open, 'mine');
    open.rerender({ text: 'theirs', version: 2 });
    expect(open.result.current).toMatchObject({ value: { text: 'mine' }, base: 1, outdated: true });
  });

  it('is not out of date where something else about the record was saved', () => {
    const open = form({ text: 'before', version: 1 });
    write(open, 'mine');
    open.rerender({ text: 'before', version: 2 });
    expect(open.result.current).toMatchObject({ base: 2, outdated: false });
  });
});

describe('a draft', () => {
  it('of another tab is not overwritten, and this one is said not to be kept', async () => {
    const open = form({ text: '', version: 1 });
    keepDraft(KEY, { value: { text: 'theirs' }, at: Date.now() - 5, base: 1 });
    write(open, 'mine');
    await waitFor(() => expect(open.result.current.unkept).toBe('tab'));
    expect(kept()?.value.text).toBe('theirs');
    act(() => open.result.current.discard());
    expect(kept()?.value.text).toBe('theirs');
  });

  it('that another tab went on with is not put back by a page that closes later', async () => {
    const open = form({ text: '', version: 1 });
    write(open, 'mine');
    await waitFor(() => expect(kept()?.value.text).toBe('mine'));
    keepDraft(KEY, { value: { text: 'mine and more' }, at: Date.now() + 5, base: 1 });
    away();
    open.unmount();
    expect(kept()?.value.text).toBe('mine and more');
  });

  it('that was discarded and brought back is kept again', () => {
    const open = form({ text: '', version: 1 });
    write(open, 'mine');
    away();
    act(() => open.result.current.discard());
    expect(kept()).toBeNull();
    act(() => open.result.current.bringBack?.());
    away();
    expect(kept()?.value.text).toBe('mine');
  });

  it('is gone once it says what the record says', () => {
    const open = form({ text: 'before', version: 1 });
    write(open, 'mine');
    away();
    open.rerender({ text: 'mine', version: 2 });
    away();
    expect(kept()).toBeNull();
  });

  it('stays with whom it was begun by when somebody else signs in', () => {
    const open = form({ text: '', version: 1 });
    write(open, 'mine');
    away();
    act(() => void client.setQueryData(['me'], person('somebody-else')));
    away();
    open.unmount();
    expect(Object.keys(localStorage)).toEqual([KEY]);
  });

  it('is not kept of what was typed just before signing out', () => {
    const open = form({ text: '', version: 1 });
    write(open, 'mine');
    act(() => removeDrafts(ME));
    away();
    open.unmount();
    expect(kept()).toBeNull();
  });
});
