import { useTheme } from '@mui/material/styles';
import Button from '@mui/material/Button';
import { useEffect, useState, type ReactNode } from 'react';
import { CodeBlock } from './CodeBlock';

interface Props {
  source: string;
  children: ReactNode;
}

interface Drawn {
  of: string;
  address: string | null;
  problem: string;
}

/** A diagram as a picture, which runs and fetches nothing; its source on demand, and where it cannot be drawn. */
export function Diagram({ source, children }: Props): ReactNode {
  const { mode } = useTheme().palette;
  const wanted = `${mode} ${source}`;
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [asSource, setAsSource] = useState(false);
  useEffect(() => {
    let left = false;
    let address: string | null = null;
    void import('./drawDiagram')
      .then(({ drawDiagram }) => drawDiagram(source, mode))
      .then(
        (svg) => {
          if (left) return;
          address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
          setDrawn({ of: wanted, address, problem: '' });
        },
        (error: unknown) => {
          const problem = error instanceof Error ? error.message : String(error);
          if (!left) setDrawn({ of: wanted, address: null, problem });
        },
      );
    return () => {
      left = true;
      if (address) URL.revokeObjectURL(address);
    };
  }, [source, mode, wanted]);
  const here = drawn?.of === wanted ? drawn : null;
  return (
    <figure className="diagram">
      {here?.address && !asSource ? (
        <img src={here.address} alt={`Diagram: ${summary(source)}`} />
      ) : (
        <CodeBlock language="mermaid">{children}</CodeBlock>
      )}
      {here?.problem && (
        <figcaption role="note">It cannot be drawn: {here.problem.split('\n')[0]}</figcaption>
      )}
      {here?.address && (
        <Button size="small" onClick={() => setAsSource(!asSource)} aria-pressed={asSource}>
          Show source
        </Button>
      )}
    </figure>
  );
}

/** The words of a diagram for those who do not see it. */
const summary = (source: string): string => source.replace(/\s+/g, ' ').trim().slice(0, 400);
