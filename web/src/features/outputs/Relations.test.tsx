import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../api/types';
import { open, startHub, type Hub } from '../../test/hub';

function outputAt(hub: Hub, index: number): Output {
  const output = hub.store.outputs[index];
  if (!output) throw new Error(`The sample data has no output ${index}.`);
  return output;
}

const path = (hub: Hub): string => `/outputs/${outputAt(hub, 0).id}?tab=relations`;

const sent = async (hub: Hub): Promise<Record<string, unknown>> => {
  await screen.findByText('Saved');
  return JSON.parse(hub.writes.at(-1)?.body ?? '{}') as Record<string, unknown>;
};

describe('where an output comes from', () => {
  const hub = startHub('editor');

  it('is its link, in a new tab that cannot reach back, and the output it is based on', async () => {
    const origin = outputAt(hub, 1);
    Object.assign(outputAt(hub, 0), { link: 'https://example.org/a', basedOnId: origin.id });
    open(path(hub));
    const link = await screen.findByRole('link', { name: /example\.org/ });
    expect(link).toHaveAttribute('href', 'https://example.org/a');
    expect(link).toHaveAttribute('target', '_blank');
    expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    expect(screen.getByRole('link', { name: /A rolling week in SQL/ })).toHaveAttribute(
      'href',
      `/outputs/${origin.id}`,
    );
  });

  it('says that the output it is based on is in the trash', async () => {
    outputAt(hub, 0).basedOnId = outputAt(hub, 3).id;
    open(path(hub));
    expect(
      await screen.findByRole('link', { name: /went wrong.*based on, in the trash/ }),
    ).toBeInTheDocument();
  });

  it('says that the output it is based on is gone, and leads nowhere', async () => {
    outputAt(hub, 0).basedOnId = '0198c0de-0000-7000-8000-ffffffffffff';
    open(path(hub));
    expect(await screen.findByText('An output that is gone')).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: /is gone/ })).toBeNull();
  });

  it('never becomes a place to run a script', async () => {
    outputAt(hub, 0).link = 'javascript:alert(1)';
    open(path(hub));
    expect((await screen.findByText('javascript:alert(1)')).closest('a')).toBeNull();
  });

  it('is offered to be said where nothing is known of it', async () => {
    open(path(hub));
    expect(await screen.findByText(/You can say which link or output/)).toBeInTheDocument();
  });
});

describe('where an output comes from, for a reader', () => {
  const hub = startHub('viewer');

  it('is shown without fields to set it', async () => {
    open(path(hub));
    expect(await screen.findByText(/It stands alone/)).not.toHaveTextContent('You can say');
    expect(screen.queryByRole('textbox', { name: 'Link' })).toBeNull();
    expect(screen.queryByRole('combobox', { name: 'Based on' })).toBeNull();
  });
});

describe('the link of an output', () => {
  const hub = startHub('editor');

  it('is saved once it is an address of the web, and nothing else about its origin is', async () => {
    const { user } = open(path(hub));
    const field = await screen.findByRole('textbox', { name: 'Link' });
    await user.type(field, 'example.org');
    expect(screen.getByText(/begins with http/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
    await user.clear(field);
    await user.type(field, ' https://example.org/a ');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const change = await sent(hub);
    expect(change).toMatchObject({ link: 'https://example.org/a' });
    expect(change).not.toHaveProperty('basedOnId');
  });

  it('is taken away by emptying the field', async () => {
    outputAt(hub, 0).link = 'https://example.org/a';
    const { user } = open(path(hub));
    await user.clear(await screen.findByRole('textbox', { name: 'Link' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await sent(hub)).toMatchObject({ link: null });
  });
});

describe('the output that one is based on', () => {
  const hub = startHub('editor');

  it('is chosen from the newest ones, without itself', async () => {
    const { user } = open(path(hub));
    await user.click(await screen.findByRole('combobox', { name: 'Based on' }));
    await user.click(await screen.findByRole('option', { name: /A rolling week in SQL/ }));
    expect(screen.queryByRole('option', { name: /Pruning tomatoes/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await sent(hub)).toMatchObject({ basedOnId: outputAt(hub, 1).id });
    expect(await screen.findByRole('link', { name: /A rolling week in SQL/ })).toBeInTheDocument();
  });

  it('is found by words, and no other is taken by a fast Enter', async () => {
    const { user } = open(path(hub));
    const field = await screen.findByRole('combobox', { name: 'Based on' });
    await user.click(field);
    await screen.findByRole('option', { name: /A rolling week in SQL/ });
    await user.type(field, 'sourdough rises, take 2{Enter}');
    await user.click(await screen.findByRole('option', { name: /Why sourdough rises, take 2/ }));
    expect(field).toHaveValue('Why sourdough rises, take 2');
  });

  it('is found by its address, and by its id', async () => {
    const { user } = open(path(hub));
    const field = await screen.findByRole('combobox', { name: 'Based on' });
    const { id } = outputAt(hub, 2);
    await user.click(field);
    await user.paste(`https://hub.example/outputs/${id}?tab=raw`);
    expect(await screen.findByRole('option', { name: /Trieste/ })).toBeInTheDocument();
    await user.clear(field);
    await user.paste(id.toUpperCase());
    await user.click(await screen.findByRole('option', { name: /Trieste/ }));
    expect(field).toHaveValue('Three slow days in Trieste');
  });

  it('cannot be the output itself', async () => {
    const { user } = open(path(hub));
    await user.click(await screen.findByRole('combobox', { name: 'Based on' }));
    await user.paste(outputAt(hub, 0).id);
    expect(await screen.findByText('An output is not based on itself.')).toBeInTheDocument();
  });

  it('is taken away by clearing the field', async () => {
    outputAt(hub, 0).basedOnId = outputAt(hub, 1).id;
    const { user } = open(path(hub));
    await user.clear(await screen.findByRole('combobox', { name: 'Based on' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await sent(hub)).toMatchObject({ basedOnId: null });
  });

  it('is refused at its field when it was deleted for good meanwhile', async () => {
    const { user } = open(path(hub));
    const field = await screen.findByRole('combobox', { name: 'Based on' });
    await user.click(field);
    await user.click(await screen.findByRole('option', { name: /A rolling week in SQL/ }));
    hub.store.outputs.splice(1, 1);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(field).toBeInvalid());
    expect(field).toHaveAccessibleDescription(/There is no output/);
  });
});

describe('what is based on an output', () => {
  const hub = startHub('viewer');

  it('is listed, ten of it, with a way to all', async () => {
    const { id } = outputAt(hub, 0);
    for (const output of hub.store.outputs.slice(4, 16)) output.basedOnId = id;
    const { user } = open(path(hub));
    const list = within(await screen.findByRole('region', { name: 'Based on this' }));
    expect(list.getAllByRole('listitem')).toHaveLength(10);
    await user.click(list.getByRole('link', { name: /^All 12/ }));
    expect(await screen.findByText('12 outputs')).toBeInTheDocument();
    expect(await screen.findByText('Based on “Pruning tomatoes”')).toBeInTheDocument();
  });

  it('is said to be nothing where there is nothing', async () => {
    open(path(hub));
    expect(await screen.findByText('No other output was made from it.')).toBeInTheDocument();
  });
});

describe('the records that an output belongs to', () => {
  const hub = startHub('editor');

  it('are chosen, and a version belongs to its prompt', async () => {
    const prompt = hub.store.prompts.find(({ deletedAt }) => !deletedAt);
    Object.assign(outputAt(hub, 0), { promptId: null, promptVersion: null });
    const { user } = open(path(hub));
    await user.click(await screen.findByRole('combobox', { name: 'Prompt' }));
    await user.paste(prompt?.id ?? '');
    await user.click(await screen.findByRole('option', { name: new RegExp(prompt?.title ?? '') }));
    await user.click(screen.getByRole('combobox', { name: 'Version of the prompt' }));
    await user.click(await screen.findByRole('option', { name: /^Version 1/ }));
    await user.type(screen.getByRole('textbox', { name: 'Language' }), 'en');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await sent(hub)).toEqual({
      promptId: prompt?.id,
      promptVersion: 1,
      language: 'en',
      terms: {},
    });
  });
});

describe('what is chosen as the prompt of an output', () => {
  const hub = startHub('editor');

  it('is looked at beside the form, which keeps what was typed', async () => {
    const [prompt] = hub.store.prompts;
    outputAt(hub, 0).promptId = prompt?.id;
    const { user } = open(path(hub));
    await user.type(await screen.findByRole('textbox', { name: 'Language' }), 'en');
    await user.click(screen.getByRole('button', { name: /Look at what is chosen under Prompt/ }));
    const look = within(await screen.findByRole('dialog', { name: prompt?.title ?? '' }));
    expect(look.getByRole('link', { name: 'Open its page' })).toHaveAttribute(
      'href',
      `/prompts/${prompt?.id}`,
    );
    await user.click(look.getByRole('button', { name: 'Close' }));
    expect(screen.getByRole('textbox', { name: 'Language' })).toHaveValue('en');
  });
});
