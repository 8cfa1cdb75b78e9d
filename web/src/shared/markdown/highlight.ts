interface Inks {
  comment: string;
  keyword: string;
  string: string;
  number: string;
  title: string;
  built: string;
}

// Each reaches 4.5:1 on the sunken background of its theme.
const light: Inks = {
  comment: '#5f655f',
  keyword: '#8a2a5b',
  string: '#1f6333',
  number: '#96490b',
  title: '#1d5288',
  built: '#0f5c57',
};

const dark: Inks = {
  comment: '#98a39d',
  keyword: '#f0a2c7',
  string: '#a2d8a9',
  number: '#f0b35e',
  title: '#93c1ec',
  built: '#7ccabf',
};

export function highlightStyles(mode: 'light' | 'dark'): Record<string, { color: string }> {
  const inks = mode === 'light' ? light : dark;
  return {
    '& .hljs-comment, & .hljs-quote, & .hljs-meta': { color: inks.comment },
    '& .hljs-keyword, & .hljs-selector-tag, & .hljs-literal, & .hljs-deletion': {
      color: inks.keyword,
    },
    '& .hljs-string, & .hljs-regexp, & .hljs-addition, & .hljs-attribute': { color: inks.string },
    '& .hljs-number, & .hljs-symbol, & .hljs-bullet, & .hljs-variable': { color: inks.number },
    '& .hljs-title, & .hljs-section, & .hljs-name, & .hljs-attr': { color: inks.title },
    '& .hljs-built_in, & .hljs-type, & .hljs-params, & .hljs-class': { color: inks.built },
  };
}
