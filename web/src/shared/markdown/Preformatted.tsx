import type { Element } from 'hast';
import type { ReactNode } from 'react';
import { CodeBlock } from './CodeBlock';
import { Diagram } from './Diagram';
import { Formula } from './Formula';

interface Props {
  node: Element | undefined;
  children: ReactNode;
}

/** A block of code, or what its language says it draws. */
export function Preformatted({ node, children }: Props): ReactNode {
  const code = node?.children[0];
  const language = code?.type === 'element' ? languageOf(code) : undefined;
  if (code?.type === 'element' && language === 'math') {
    return <Formula source={textOf(code)} display />;
  }
  if (code?.type === 'element' && language === 'mermaid') {
    return <Diagram source={textOf(code)}>{children}</Diagram>;
  }
  return <CodeBlock language={language}>{children}</CodeBlock>;
}

export function languageOf({ properties }: Element): string | undefined {
  const names = Array.isArray(properties.className) ? properties.className : [];
  const found = names.find((name) => String(name).startsWith('language-'));
  return found === undefined ? undefined : String(found).slice('language-'.length) || undefined;
}

export const textOf = ({ children }: Element): string =>
  children
    .map((child) =>
      child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : '',
    )
    .join('');
