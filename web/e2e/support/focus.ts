import type { Page } from 'playwright-core';
import { differing } from './pixels';

/** A page with a long list has a stop for every row; the first ones tell how the others look. */
const MOST_STOPS = 60;

/** Controls of one kind are compared this often on a page: they look alike, and each takes two pictures. */
const OF_A_KIND = 2;

/** A line of two pixels along one side of a small button has as many. */
const SEEN_FROM = 24;

interface Stop {
  name: string;
  kind: string;
  clip: { x: number; y: number; width: number; height: number };
}

/** Controls that look the same whether they have the focus or not, by pixels of the page walked with the Tab key. */
export async function unseenFocus(page: Page, known: Map<string, number>): Promise<string[]> {
  const unseen: string[] = [];
  // a tooltip comes with the focus, but not to tell of it
  await page.addStyleTag({ content: '.MuiTooltip-popper { display: none !important; }' });
  await page.evaluate(begin);
  const here = new Map<string, number>();
  for (let at = 0; at < MOST_STOPS; at++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(current);
    if (stop === null) break;
    const seen = Math.max(here.get(stop.kind) ?? 0, known.get(stop.kind) ?? 0);
    if (seen >= OF_A_KIND || stop.clip.width < 1 || stop.clip.height < 1) continue;
    here.set(stop.kind, seen + 1);
    const focused = await page.screenshot({ clip: stop.clip, animations: 'disabled' });
    await page.evaluate(leave);
    const plain = await page.screenshot({ clip: stop.clip, animations: 'disabled' });
    await page.evaluate(goBack);
    if (differing(focused, plain) < SEEN_FROM) unseen.push(`focus not seen: ${stop.name}`);
  }
  // the frame around pages is the same everywhere
  for (const [kind, count] of here) if (kind.startsWith('frame ')) known.set(kind, count);
  return unseen;
}

interface Walk {
  walked?: Set<Element>;
  at?: HTMLElement;
}

/** Within the page, as the others below. */
function begin(): void {
  (window as Walk).walked = new Set();
  (document.activeElement as HTMLElement | null)?.blur();
  // the next Tab goes on from here
  getSelection()?.collapse(document.body, 0);
}

/** Where the focus is now; null at the end of the page, and where the walk has been before. */
function current(): Stop | null {
  const walk = window as Walk;
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body || element === document.documentElement) return null;
  if (walk.walked?.has(element)) return null;
  walk.walked?.add(element);
  walk.at = element;
  const shape = (one: Element | null): string =>
    [one?.tagName, ...[...(one?.classList ?? [])].filter((each) => each.startsWith('Mui'))].join(
      '.',
    );
  // inputs that are drawn by what stands around them are themselves a pixel, or transparent
  let drawn: HTMLElement = element;
  const hidden = (one: HTMLElement): boolean =>
    one.getBoundingClientRect().width < 8 || getComputedStyle(one).opacity === '0';
  while (hidden(drawn) && drawn.parentElement) drawn = drawn.parentElement;
  // the frame of a field is drawn around the field
  const field = drawn.closest<HTMLElement>('.MuiInputBase-root, .cm-editor, .MuiRating-root');
  const box = (field ?? drawn).getBoundingClientRect();
  const around = 12;
  const [left, top] = [Math.max(0, box.left - around), Math.max(0, box.top - around)];
  const right = Math.min(innerWidth, box.right + around);
  const bottom = Math.min(innerHeight, box.bottom + around);
  const inFrame = element.closest('main, [role="dialog"]') === null;
  const name = (element.getAttribute('aria-label') ?? element.textContent).trim();
  return {
    name: `${shape(element)} “${name.slice(0, 60)}” ${element.getAttribute('name') ?? element.id}`,
    kind: `${inFrame ? 'frame' : 'page'} ${shape(element.parentElement)} > ${shape(element)}`,
    clip: { x: left, y: top, width: right - left, height: bottom - top },
  };
}

function leave(): void {
  (window as Walk).at?.blur();
}

function goBack(): void {
  (window as Walk).at?.focus({ preventScroll: true });
}
