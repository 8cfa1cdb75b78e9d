/** Markdown as it is met: each construct, and the ways in which people and models write it. */
export const corpus: Record<string, string> = {
  nothing: '',
  blanks: '\n\n  \n',
  'one line': 'One line without an end',
  'lines that end as on Windows': 'One\r\n\r\n* two\r\n* three\r\n\r\nfour  \r\nfive\r\n',
  'a byte order mark': '\uFEFF# Title\n\ntext\n',
  'headings of both kinds': 'Title\n=====\n\nPart\n---\n\n### Third ###\n\ntext\n\n#No heading\n',
  'emphasis in its forms':
    '*one* _two_ **three** __four__ ***five*** ~~six~~ snake_case_word 2*3*4 `a`` b` ``c ` d``\n\nintra*word*emphasis and **bold**word\n',
  'breaks of lines': 'one  \ntwo\\\nthree\nfour\n\n\n\nafter three empty lines\n',
  lists:
    'Lists:\n\n* star\n* star\n\n+ plus\n\n- dash\n\n  with a paragraph\n\n- loose\n\n1) one\n2) two\n\n7. seven\n8. eight\n\n- a\n  - b\n    - c\n      1. d\n\nend\n',
  tasks: 'To do:\n\n- [ ] open\n- [x] done\n  - [ ] below\n  - plain\n- [X] large\n\nend\n',
  'quotes in quotes': '> one\n> > two\n>\n> - list\n\nlazy:\n\n> quote\nlazy line\n\nend\n',
  code: 'Code:\n\n```ts title="a.ts"\nconst a = `b`;\n```\n\n~~~\ntilde\n~~~\n\n    indented\n\n````md\n```\ninner\n```\n````\n\n```\n\n```\n\nend\n',
  tables:
    'Tables:\n\n| a | b | c |\n|:--|:-:|--:|\n| 1 | `x \\| y` | **3** |\n\na | b\n-|-\n1 | 2\n\n| only | head |\n| - | - |\n\nend\n',
  maths:
    'A formula $a_1 * b_2 * c$ here, \\(x_i\\) there and $$y$$ too.\n\n$$\n\\begin{aligned}\na &= b \\\\\n- c\n\\end{aligned}\n$$\n\n\\[\nE = mc^2\n\\]\n\nIt costs $5 and $6, or US$7/A$8.\n',
  'raw HTML':
    'H<sub>2</sub>O and <kbd>Ctrl</kbd>+<kbd>C</kbd><br>next\n\n<details>\n<summary>More</summary>\n\nhidden **text**\n\n</details>\n\n<!-- a remark -->\n\n<div align="center">\n  <img src="x.png">\n</div>\n\nend <span class="a">b</span>\n',
  'front matter': '---\ntitle: "A: b"\ntags: [a, b]\n---\n\n# Title\n\ntext\n',
  'front matter of TOML': '+++\ntitle = "x"\n+++\n\ntext\n',
  'links and pictures':
    'See [a](https://example.org "title"), <https://example.org>, www.example.org, [b][ref], [ref] and ![p](p.png).\n\n[ref]: https://example.org/x  "Y"\n\nend [not one] [x]\n',
  footnotes: 'A note[^1] and another[^long].\n\n[^1]: One.\n[^long]: Two\n\n    with a paragraph.\n\nend\n',
  rules: 'one\n\n***\n\ntwo\n\n- - -\n\nthree\n\n___\n',
  'escapes and entities':
    'A \\*star\\* and \\[bracket\\] and \\_line\\_ &amp; &copy; &#x41; 1\\. no list\n\n\\# no heading\n\n5 < 6 > 4 & so on\n',
  'blanks where they do not show': '  two before\n\nend of line   \n\n\ttab\n\n   # heading   \n\nlast\n\n\n',
  'a diagram': 'See:\n\n```mermaid\ngraph TD\n  A --> B\n```\n\nend\n',
  'citations of a search': 'It grows【4†source】 fast [1][2].\n\n> [!NOTE]\n> Take care.\n\nend\n',
  'emoji and other scripts': '👩‍🌾 текст 文字 עברית\n\n*强调*文字 **あ**い\n\nend\n',
  'what models write':
    "Sure! Here's the plan:\n\n### 1. **Prepare**\n- **Soil**: loam\n    - depth: 30 cm\n- Water\n\n### 2. *Plant*\n1. Dig\n   ```sh\n   dig --deep\n   ```\n2. Fill\n\n---\n\nLet me know!\n",
};
