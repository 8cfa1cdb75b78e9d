import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { visuallyHidden } from '@mui/utils';
import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import Reader from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?worker';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Loading } from '../states/Loading';

/** The pages of a PDF as pictures, with their words for those who do not see them. Scripts and forms in it do nothing. */
export default function PdfPages({ address }: { address: string }): ReactNode {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    const port = new Reader();
    const worker = PDFWorker.create({ port });
    const reading = getDocument({ url: address, worker, enableXfa: false });
    let left = false;
    reading.promise.then(
      (document) => !left && setPdf(document),
      (error: unknown) =>
        !left && setProblem(error instanceof Error ? error.message : 'It cannot be read.'),
    );
    return () => {
      left = true;
      void reading.destroy().finally(() => port.terminate());
    };
  }, [address]);
  if (problem) return <Typography>It cannot be shown: {problem} It can be downloaded.</Typography>;
  if (!pdf) return <Loading rows={4} />;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} />
      ))}
    </Box>
  );
}

function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(number === 1);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (near || !place.current) return;
    const watcher = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setNear(true),
      { rootMargin: '600px' },
    );
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [near]);
  useEffect(() => {
    if (!near) return;
    const leaving = new AbortController();
    void (async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      if (leaving.signal.aborted || !target || !place.current) return;
      const width = place.current.clientWidth;
      const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
      const viewport = page.getViewport({ scale });
      target.width = viewport.width;
      target.height = viewport.height;
      const drawing = page.render({ canvas: target, viewport });
      leaving.signal.addEventListener('abort', () => drawing.cancel());
      await drawing.promise;
      const { items } = await page.getTextContent();
      leaving.signal.throwIfAborted();
      setWords(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    })().catch(() => undefined); // closed meanwhile
    return () => {
      leaving.abort();
    };
  }, [near, pdf, number]);
  return (
    <Box
      ref={place}
      role="group"
      aria-label={`Page ${number} of ${pdf.numPages}`}
      sx={{ border: 1, borderColor: 'divider', bgcolor: '#fff', minHeight: 300 }}
    >
      <Box component="canvas" ref={canvas} sx={{ display: 'block', width: '100%' }} />
      <Box sx={visuallyHidden}>{words}</Box>
    </Box>
  );
}
