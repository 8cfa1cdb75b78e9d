import mermaid from 'mermaid';

let count = 0;
/** Mermaid keeps its settings for all diagrams, so they are drawn one after the other. */
let before: Promise<unknown> = Promise.resolve();

/** Draws a diagram; nothing in its source is taken for HTML, a script, a link or a setting of the drawing itself. */
export function drawDiagram(source: string, mode: 'light' | 'dark'): Promise<string> {
  const drawn = before.then(() => draw(source, mode));
  before = drawn.catch(() => undefined);
  return drawn;
}

async function draw(source: string, mode: 'light' | 'dark'): Promise<string> {
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    theme: mode === 'dark' ? 'dark' : 'neutral',
    // of the system: a picture has no fonts of the page, and would be measured in one and drawn in another
    fontFamily: 'sans-serif',
    suppressErrorRendering: true,
    maxTextSize: 50_000,
    maxEdges: 500,
  });
  await mermaid.parse(source);
  count += 1;
  const { svg } = await mermaid.render(`diagram-${count}`, source);
  return standalone(svg);
}

/** A picture needs a size of its own, and well-formed XML. */
function standalone(svg: string): string {
  const root = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (!root) throw new Error('nothing was drawn');
  const [, , width, height] = (root.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  if (width && height) {
    root.setAttribute('width', String(Math.ceil(width)));
    root.setAttribute('height', String(Math.ceil(height)));
  }
  root.style.removeProperty('max-width');
  return new XMLSerializer().serializeToString(root);
}
