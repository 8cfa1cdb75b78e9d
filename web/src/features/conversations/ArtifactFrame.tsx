import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useEffect, useRef, useState, type ReactNode } from 'react';

interface Props {
  title: string;
  /** A whole page. */
  html: string;
}

/** A page that a model wrote, run where it reaches neither this page, nor its session, nor any server. */
export function ArtifactFrame({ title, html }: Props): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent): void => {
      const place = frame.current?.contentWindow;
      if (!place || source !== place) return;
      const { artifact, why } = (data ?? {}) as { artifact?: unknown; why?: unknown };
      // it has no origin that could be named
      if (artifact === 'ready') place.postMessage(html, '*');
      if (artifact === 'failed') setProblem(String(why).slice(0, 300));
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [html]);
  return (
    <>
      {problem && (
        <Alert severity="warning" sx={{ borderRadius: 0, overflowWrap: 'anywhere' }}>
          It stopped: {problem}
        </Alert>
      )}
      <Box
        component="iframe"
        ref={frame}
        src="/artifact.html"
        title={title}
        sandbox="allow-scripts"
        referrerPolicy="no-referrer"
        loading="lazy"
        sx={{ display: 'block', width: '100%', height: 480, border: 0, bgcolor: '#fff' }}
      />
    </>
  );
}
