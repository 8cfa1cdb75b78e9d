import { ThemeProvider } from '@mui/material/styles';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lightTheme } from '../../theme';
import { Markdown } from './Markdown';

const show = (text: string, typed = false): HTMLElement =>
  render(
    <ThemeProvider theme={lightTheme}>
      <Markdown text={text} typed={typed} />
    </ThemeProvider>,
  ).container;

const set = async (shown: HTMLElement): Promise<string[]> => {
  await waitFor(() => expect(shown.querySelector('.katex')).not.toBeNull());
  return [...shown.querySelectorAll('annotation')].map(({ textContent }) => textContent);
};

describe('a formula', () => {
  it.each([
    ['between dollars', 'So $x^2$ it is.', 'x^2'],
    ['of one letter', 'Let $x$ be', 'x'],
    ['beside brackets', 'that is ($x$), see', 'x'],
    ['in a line of its own', '$$x_1$$', 'x_1'],
    ['over lines', '$$x\n= 1$$', 'x\n= 1'],
    ['in a block', 'a\n\n$$\na - b\n- c\n$$\n\nb', 'a - b\n- c'],
    ['in round brackets', 'the rate \\( k_1 \\) of', 'k_1'],
    ['in square brackets', 'so\n\\[\nE = mc^2\n\\]\nand', 'E = mc^2'],
    ['in square brackets on one line', '\\[ E = mc^2 \\]', 'E = mc^2'],
    ['in a quote', '> $$\n> x\n> $$', 'x'],
    ['in a list', '- a\n\n  $$\n  x\n  $$', 'x'],
    ['in a block of code that says so', '```math\nx\n```', 'x'],
  ])('%s is set', async (_, text, source) => {
    const [found] = await set(show(text));
    expect(found?.trim()).toBe(source);
  });

  it.each([
    'It costs $5 and $6.',
    'between US$5 and A$6, or $5/$6',
    '$5-$10 a month, $HOME and $PATH',
    'a sum of 5$ or 6$ then',
    'half $x',
    '$ x $ and $$',
    '$$\nnever closed\n\nand more',
    '\\$x\\$',
    '`$x$`',
    '\\[1\\] and \\[link\\]',
  ])('is nothing in “%s”', (text) => {
    const shown = show(text);
    expect(shown.querySelector('.formula')).toBeNull();
    expect(shown.textContent.replace(/\s+/g, ' ')).toBe(
      text.replace(/\\(?=[$[\]])|`/g, '').replace(/\s+/g, ' '),
    );
  });

  it('keeps brackets that a person typed as they stand', () => {
    expect(show('match \\(a\\) here', true).querySelector('.formula')).toBeNull();
  });

  it('is shown as it was written where it is wrong', async () => {
    const shown = show('so $\\frac{1$ is');
    await waitFor(() => expect(shown.querySelector('.formula.broken')).not.toBeNull());
    expect(shown.textContent).toBe('so \\frac{1 is');
  });

  it.each([
    '$\\href{javascript:alert(1)}{x}$',
    '$\\includegraphics{https://example.org/x.png}$',
    '$\\htmlClass{MuiDialog-root}{x} \\htmlStyle{position:fixed}{x}$',
    '$<img src=x onerror=alert(1)>$',
    '$\\text{<script>alert(1)</script>}$',
  ])('makes %s harmless', async (text) => {
    const shown = show(text);
    await waitFor(() => expect(shown.querySelector('.katex, .broken')).not.toBeNull());
    expect(shown.querySelector('a, img, script, .MuiDialog-root, [onerror]')).toBeNull();
    expect(shown.innerHTML).not.toMatch(/style="[^"]*fixed/);
  });
});

const drawDiagram = vi.hoisted(() => vi.fn<(source: string, mode: string) => Promise<string>>());
// what draws needs the measures of a browser; the journeys see it
vi.mock('./drawDiagram', () => ({ drawDiagram }));

describe('a diagram', () => {
  afterEach(() => drawDiagram.mockReset());
  URL.createObjectURL ??= () => 'blob:diagram';
  URL.revokeObjectURL ??= () => undefined;
  const text = '```mermaid\ngraph TD\n  A --> B\n```';

  it('is a picture, whose source is a click away', async () => {
    drawDiagram.mockResolvedValue('<svg xmlns="http://www.w3.org/2000/svg"/>');
    show(text);
    expect(await screen.findByRole('img', { name: /^Diagram: graph TD A --> B/ })).toBeVisible();
    expect(drawDiagram).toHaveBeenCalledWith('graph TD\n  A --> B\n', 'light');
    await userEvent.click(screen.getByRole('button', { name: 'Show source' }));
    expect(screen.getByRole('group', { name: 'Code in mermaid' })).toHaveTextContent('A --> B');
  });

  it('is its source where it cannot be drawn', async () => {
    drawDiagram.mockRejectedValue(new Error('Parse error on line 2\nmore'));
    show(text);
    expect(await screen.findByRole('note')).toHaveTextContent('Parse error on line 2');
    expect(screen.getByRole('group', { name: 'Code in mermaid' })).toHaveTextContent('A --> B');
  });
});

describe('a block of code', () => {
  it('says its language', () => {
    show('```python\nx = 1\n```');
    const block = screen.getByRole('group', { name: 'Code in python' });
    expect(block.parentElement?.querySelector('[data-language=python]')).not.toBeNull();
    expect(block).toHaveTextContent('x = 1');
  });
});
