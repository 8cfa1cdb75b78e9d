import { ThemeProvider } from '@mui/material/styles';
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../theme';
import { Markdown } from './Markdown';

const show = (text: string, typed = false): HTMLElement =>
  render(
    <ThemeProvider theme={lightTheme}>
      <Markdown text={text} typed={typed} />
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

  describe.each([
    ['an answer', false],
    ['what a person typed', true],
  ])('of %s', (_, typed) => {
    it.each([
      'Why does <table> inside <div class="x"> break, and List<String> vs Map<K, V>?',
      'std::vector<std::string> and <foo:bar>',
      'a <b> alone, </kbd> the wrong way round, <sub>never closed',
      '<b onmouseover="alert(1)">x</b>',
      'x <!-- a remark --> y <?php echo 1 ?> z <![CDATA[ data ]]>',
      '<script>alert("<b>1</b>")</script>',
      '<style>body { display: none }</style>',
      '<svg onload=alert(1)><text>words</text></svg>',
      '<math><mi>x</mi></math>',
      '<my-element>words</my-element>',
      '<div>\n  <p>indented</p>\n</div>',
      '<!-- never closed\n\n# not a heading',
      '<details>\nnever closed',
      '<summary>alone</summary>',
      '<iframe srcdoc="<b>x</b>"></iframe>',
      '<img src=x onerror="alert(1)">',
      '<a href="javascript:alert(1)">here</a>',
      '[todo]: milk',
      '[^1]: a note nobody refers to',
      '[^1]: see [^1]',
    ])('shows %s as it stands', (text) => {
      const shown = show(text, typed);
      expect(shown.textContent).toBe(text);
      expect(shown.querySelector('script, style, svg, math, iframe, img, b, a')).toBeNull();
    });

    it('leaves code alone', () => {
      const shown = show('`<b>` and `&amp;`\n\n```html\n<b>x</b> &lt;\n```', typed);
      expect([...shown.querySelectorAll('code')].map(({ textContent }) => textContent)).toEqual([
        '<b>',
        '&amp;',
        '<b>x</b> &lt;\n',
      ]);
    });

    it('shows tags in tables, lists, quotes and headings', () => {
      const shown = show(
        '# Use <nav>\n\n| <td> |\n| - |\n| List<T> |\n\n- <li>\n\n> <q1> *<x>*',
        typed,
      );
      expect(screen.getByRole('heading')).toHaveTextContent('Use <nav>');
      expect(screen.getByRole('columnheader')).toHaveTextContent('<td>');
      expect(screen.getByRole('cell')).toHaveTextContent('List<T>');
      expect(screen.getByRole('listitem')).toHaveTextContent('<li>');
      expect(shown.querySelector('blockquote')).toHaveTextContent('<q1> <x>');
    });

    it('shows a second target of one name, and no target that is used', () => {
      const shown = show('[a] and [^1]\n\n[a]: /one\n\n[a]: /two\n\n[^1]: note', typed);
      expect(shown).toHaveTextContent('[a]: /two');
      expect(shown).not.toHaveTextContent('[a]: /one');
      expect(shown).not.toHaveTextContent('[^1]');
      expect(shown).toHaveTextContent('note');
    });
  });

  it('folds what an answer folds', () => {
    const shown = show(
      '<details><summary>More &amp; more</summary>hidden text here</details>\n\nafter',
    );
    const folded = within(shown).getByRole('group');
    expect(folded).not.toHaveAttribute('open');
    expect(shown.querySelector('details > summary')).toHaveTextContent('More & more');
    expect(folded).toHaveTextContent('hidden text here');
    expect(folded).not.toHaveTextContent('after');
  });

  it('folds Markdown and shows tags within', () => {
    const shown = show(
      '<details open>\n<summary>More</summary>\n\n**bold** <x>\n\n<div>\nraw\n</div>\n\n</details>',
    );
    const folded = shown.querySelector('details[open]');
    expect(folded?.querySelector('strong')).toHaveTextContent('bold');
    expect(folded).toHaveTextContent('Morebold <x><div> raw </div>');
  });

  it('renders tags that only set text', () => {
    const shown = show('H<sub>2</sub>O, <KBD>Ctrl</KBD>, one<br/>two, <b>*both*</b>');
    expect(shown.querySelector('sub')).toHaveTextContent('2');
    expect(shown.querySelector('kbd')).toHaveTextContent('Ctrl');
    expect(shown.querySelector('br')).not.toBeNull();
    expect(shown.querySelector('b > em')).toHaveTextContent('both');
    expect(shown.textContent).not.toContain('<');
  });

  it('renders no tag and decodes no entity that a person typed', () => {
    const text =
      'Why does <br> differ from <b>this</b>, &nbsp; and &amp;?\n\n<details><summary>a</summary>b</details>';
    const shown = show(text, true);
    expect(shown.textContent).toBe(text.replace('\n\n', '\n'));
  });

  it('shows a thousand tags within each other', () => {
    const shown = show(`${'<b>'.repeat(1_000)}deep${'</b>'.repeat(1_000)}`);
    expect(shown.textContent).toMatch(/^(<b>)+deep(<\/b>)+$/);
  });
});
