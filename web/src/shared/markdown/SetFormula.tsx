import katex from 'katex';
import 'katex/dist/katex.min.css';
import { useMemo, type ReactNode } from 'react';

interface Props {
  source: string;
  display: boolean;
}

/** Longer than any formula a person reads; setting it would only stop the page. */
const LONGEST = 20_000;

/**
 * Set by KaTeX, which escapes what it is given and, untrusted, makes no links, pictures or classes of it. What it does not understand is
 * shown as it was written.
 */
export default function SetFormula({ source, display }: Props): ReactNode {
  const { html, problem } = useMemo(() => set(source, display), [source, display]);
  if (html === null) {
    return (
      <code className="formula broken" title={problem}>
        {source}
      </code>
    );
  }
  return display ? (
    <span
      className="formula display"
      role="group"
      aria-label="Formula"
      tabIndex={0}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  ) : (
    <span className="formula" dangerouslySetInnerHTML={{ __html: html }} />
  );
}

function set(source: string, displayMode: boolean): { html: string | null; problem: string } {
  if (source.length > LONGEST) return { html: null, problem: 'Too long to be set' };
  try {
    const html = katex.renderToString(source, {
      displayMode,
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      // em; a formula does not cover the page
      maxSize: 30,
      maxExpand: 500,
    });
    return { html, problem: '' };
  } catch (error) {
    return { html: null, problem: error instanceof Error ? error.message : 'Not a formula' };
  }
}
