import rehypeHighlight from 'rehype-highlight';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import type { Options } from 'react-markdown';
import { remarkVisible } from './visible';

const schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark', 'small', 'u', 'wbr'],
  attributes: {
    ...defaultSchema.attributes,
    p: [['className', 'typed']],
    code: [...(defaultSchema.attributes?.code ?? []), ['className', /^language-/]],
  },
} as typeof defaultSchema;

type Plugins = Options['remarkPlugins'];

export const remarkPlugins: Plugins = [remarkGfm, [remarkVisible, { typed: false }]];

export const remarkPluginsOfTyped: Plugins = [remarkGfm, [remarkVisible, { typed: true }]];

// Sanitise first: what highlighting adds afterwards is our own and need not be allowed from outside.
export const rehypePlugins: Options['rehypePlugins'] = [
  [rehypeSanitize, schema],
  [rehypeHighlight, { detect: false, ignoreMissing: true }],
];
