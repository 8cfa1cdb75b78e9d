import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { open, startHub } from '../../test/hub';

const hub = startHub();

/** More than are read at once. */
const MANY = 600;

// jsdom lays nothing out; what has no height is never out of sight
const HEIGHTS = ['offsetHeight', 'clientHeight'] as const;
const before = HEIGHTS.map((name) => Object.getOwnPropertyDescriptor(HTMLElement.prototype, name));
beforeAll(() =>
  HEIGHTS.forEach((name) =>
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => 200 }),
  ),
);
afterAll(() =>
  HEIGHTS.forEach((name, index) => {
    const was = before[index];
    if (was) Object.defineProperty(HTMLElement.prototype, name, was);
    else Reflect.deleteProperty(HTMLElement.prototype, name);
  }),
);

beforeEach(() => {
  hub.store.conversations.push({
    id: 'long',
    title: 'A long one',
    date: '2026-01-01',
    messageCount: MANY + 1,
    currentMessageId: `m${MANY - 1}`,
    terms: {},
    createdAt: '2026-01-01T00:00:00Z',
    version: 1,
  });
  const said = (id: string, parentId: string | null, role: string, text: string): void => {
    hub.store.messages.push({
      id,
      conversationId: 'long',
      parentId,
      role,
      parts: [{ type: 'text', text }],
      text,
    });
  };
  for (let at = 0; at < MANY; at += 1) {
    const role = at % 2 === 0 ? 'user' : 'assistant';
    said(`m${at}`, at ? `m${at - 1}` : null, role, `${at % 2 ? '# Heading\n\n' : ''}Text ${at}.`);
  }
  said('other', 'm0', 'assistant', 'Another answer with a quokka.');
});

describe('a long conversation', () => {
  it('has in the page what is in sight, and reads no more', async () => {
    open('/conversations/long');
    expect(await screen.findByText('Text 1.')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem', { name: / says$/ }).length).toBeLessThan(80);
    expect(screen.queryByText('Text 501.')).toBeNull();
  });

  it('shows its outline: what was asked, and the headings of answers', async () => {
    open('/conversations/long');
    const outline = await screen.findByRole('navigation', { name: 'Outline of the conversation' });
    expect(await within(outline).findByRole('button', { name: 'Text 0.' })).toBeInTheDocument();
    expect(within(outline).getAllByRole('button', { name: 'Heading' }).length).toBeGreaterThan(3);
  });

  it('finds what was said on any branch, and opens it there', async () => {
    const { user } = open('/conversations/long');
    await user.type(
      await screen.findByRole('textbox', { name: 'Find in this conversation' }),
      'quokka',
    );
    expect(await screen.findByText('0 of 1')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('1 of 1')).toBeInTheDocument();
    expect(await screen.findByText('Another answer with a quokka.')).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText('Text 3.')).toBeNull());
  });

  it('goes to the hit when Enter comes before the answer', async () => {
    const { user } = open('/conversations/long');
    await user.type(
      await screen.findByRole('textbox', { name: 'Find in this conversation' }),
      'quokka{Enter}',
    );
    expect(await screen.findByText('1 of 1')).toBeInTheDocument();
  });
});
