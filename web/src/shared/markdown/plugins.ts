import rehypeHighlight from 'rehype-highlight';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import type { Options } from 'react-markdown';
import { remarkMaths } from './remarkMaths';
import { remarkVisible } from './visible';

const schema = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark', 'small', 'u', 'wbr'],
  attributes: {
    ...defaultSchema.attributes,
    p: [['className', 'typed']],
    // one entry for each attribute: of two the first alone would hold
    code: [['className', /^language-./, 'math-inline', 'math-display']],
  },
} as typeof defaultSchema;

type Plugins = Options['remarkPlugins'];

export const remarkPlugins: Plugins = [
  remarkGfm,
  [remarkMaths, { brackets: true }],
  [remarkVisible, { typed: false }],
];

export const remarkPluginsOfTyped: Plugins = [
  remarkGfm,
  [remarkMaths, { brackets: false }],
  [remarkVisible, { typed: true }],
];

// Sanitise first: what highlighting adds afterwards is our own and need not be allowed from outside.
export const rehypePlugins: Options['rehypePlugins'] = [
  [rehypeSanitize, schema],
  [rehypeHighlight, { detect: false, ignoreMissing: true }],
];
