import rehypeHighlight from 'rehype-highlight';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import type { Options } from 'react-markdown';

const schema = {
  ...defaultSchema,
  attributes: {
    ...defaultSchema.attributes,
    code: [...(defaultSchema.attributes?.code ?? []), ['className', /^language-/]],
  },
} as typeof defaultSchema;

export const remarkPlugins: Options['remarkPlugins'] = [remarkGfm];

// Sanitise first: what highlighting adds afterwards is our own and need not be allowed from outside.
export const rehypePlugins: Options['rehypePlugins'] = [
  [rehypeSanitize, schema],
  [rehypeHighlight, { detect: false, ignoreMissing: true }],
];
