import Box from '@mui/material/Box';
import { memo, type ReactNode } from 'react';
import ReactMarkdown from 'react-markdown';
import { Formula } from './Formula';
import { Picture } from './Picture';
import { Preformatted, textOf } from './Preformatted';
import { rehypePlugins, remarkPlugins, remarkPluginsOfTyped } from './plugins';
import { proseStyles } from './styles';

interface Props {
  text: string;
  /** A person wrote it for a model: each tag is meant as it stands. */
  typed?: boolean;
}

/** Foreign Markdown made visible and harmless: no scripts, no tags but the plainest, nothing fetched from elsewhere. */
export const Markdown = memo(function Markdown({ text, typed = false }: Props): ReactNode {
  return (
    <Box className="prose" sx={proseStyles}>
      <ReactMarkdown
        remarkPlugins={typed ? remarkPluginsOfTyped : remarkPlugins}
        rehypePlugins={rehypePlugins}
        components={{
          a: ({ href, children }) => (
            <a href={href} target="_blank" rel="noopener noreferrer nofollow">
              {children}
            </a>
          ),
          img: ({ src, alt }) => (
            <Picture src={typeof src === 'string' ? src : undefined} alt={alt} />
          ),
          pre: ({ node, children }) => <Preformatted node={node}>{children}</Preformatted>,
          code: ({ node, className, children }) =>
            node && /\bmath-(inline|display)\b/.test(className ?? '') ? (
              <Formula source={textOf(node)} display={className?.includes('math-display') ?? false} />
            ) : (
              <code className={className}>{children}</code>
            ),
          // A wide table scrolls by itself, and by keyboard
          table: ({ children }) => (
            <div className="table" role="group" aria-label="Table" tabIndex={0}>
              <table>{children}</table>
            </div>
          ),
          input: ({ checked }) => (
            <input
              type="checkbox"
              checked={checked ?? false}
              readOnly
              disabled
              aria-label={checked ? 'done' : 'to do'}
            />
          ),
          // Headings of a text stay below those of the page it is shown on
          h1: ({ children }) => <h3 className="h1">{children}</h3>,
          h2: ({ children }) => <h4 className="h2">{children}</h4>,
          h3: ({ children }) => <h5 className="h3">{children}</h5>,
          h4: ({ children }) => <h6 className="h4">{children}</h6>,
          h5: ({ children }) => <h6 className="h4">{children}</h6>,
        }}
      >
        {text}
      </ReactMarkdown>
    </Box>
  );
});
