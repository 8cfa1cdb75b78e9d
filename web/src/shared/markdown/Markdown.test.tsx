import { ThemeProvider } from '@mui/material/styles';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../theme';
import { Markdown } from './Markdown';

const show = (text: string): HTMLElement =>
  render(
    <ThemeProvider theme={lightTheme}>
      <Markdown text={text} />
    </ThemeProvider>,
  ).container;

describe('Markdown', () => {
  it('shows tables and ticked lists', () => {
    show('| a | b |\n| - | - |\n| 1 | 2 |\n\n- [x] done');
    expect(screen.getByRole('columnheader', { name: 'a' })).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: 'done' })).toBeChecked();
  });

  it.each([
    '<script>window.broken = true</script>',
    '<img src=x onerror="window.broken = true">',
    '[click](javascript:alert(1))',
    '<iframe src="https://example.org"></iframe>',
    '![x](data:text/html;base64,PHNjcmlwdD4=)',
    '<a href="x" style="position:fixed" onclick="alert(1)">a</a>',
  ])('makes %s harmless', (text) => {
    const shown = show(text);
    expect(
      shown.querySelector('script, iframe, [onerror], [onclick], [style*="fixed"]'),
    ).toBeNull();
    expect(shown.innerHTML).not.toMatch(/href="javascript:|src="data:/i);
  });

  it('fetches no picture from elsewhere', () => {
    const shown = show('![a plant](https://example.org/p.jpg)');
    expect(shown.querySelector('img')).toBeNull();
    expect(screen.getByRole('link', { name: 'Picture: a plant' })).toHaveAttribute(
      'href',
      'https://example.org/p.jpg',
    );
  });

  it('colours code whose language is named', () => {
    expect(show('```sql\nselect 1\n```').querySelector('.hljs-keyword')).toHaveTextContent(
      'select',
    );
  });
});
