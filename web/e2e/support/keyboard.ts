import type { Locator, Page } from 'playwright-core';

/** More stops than the longest page of a journey has. */
const MOST_STOPS = 700;

/** How far an arrow key goes through a menu, a list of choices or tabs. */
const MOST_STEPS = 200;

type Kind = 'option' | 'item' | 'tab' | 'radio' | 'box' | 'suggesting' | 'field' | 'button';

interface Found {
  kind: Kind;
  name: string;
}

/**
 * From here on nobody has a mouse: what a journey clicks, checks and fills is reached by Tab and the arrow keys, and used by Enter and
 * Space. A control that no key reaches fails the journey. Dragging stays with the mouse; its other way is a journey of its own.
 */
export function byKeyboardAlone(page: Page): void {
  const prototype = Object.getPrototypeOf(page.locator('body')) as Locator & { byKeys?: true };
  if (prototype.byKeys) return;
  Object.assign(prototype, {
    byKeys: true,
    async click(this: Locator) {
      await act(this);
    },
    async check(this: Locator) {
      if (!(await this.isChecked())) await act(this);
    },
    async uncheck(this: Locator) {
      if (await this.isChecked()) await act(this);
    },
    async fill(this: Locator, text: string) {
      await reach(this);
      const { keyboard } = this.page();
      await keyboard.press('Control+a');
      await keyboard.press('Delete');
      await keyboard.type(text);
    },
  });
}

async function act(on: Locator): Promise<void> {
  const { keyboard } = on.page();
  const { kind } = await reach(on);
  if (kind === 'field') return;
  if (kind === 'suggesting') {
    if ((await on.getAttribute('aria-expanded')) !== 'true') await keyboard.press('ArrowDown');
    return;
  }
  if (kind === 'radio' && (await on.isChecked())) return;
  await keyboard.press(kind === 'box' || kind === 'radio' ? 'Space' : 'Enter');
}

/** Until the control has the focus, or, in a list of choices, is the one that Enter takes. */
async function reach(on: Locator): Promise<Found> {
  await on.waitFor();
  // what is about to be allowed is no stop before it is
  const until = Date.now() + 30_000;
  while (!(await on.isEnabled())) {
    if (Date.now() > until) throw new Error(`Not to be used: ${on.toString()}`);
    await on.page().waitForTimeout(50);
  }
  const found = await on.evaluate(look);
  if (found.kind === 'option' || found.kind === 'item') await byArrows(on, found);
  else await byTab(on, found);
  return found;
}

async function byTab(on: Locator, found: Found): Promise<void> {
  const page = on.page();
  const way = (await on.evaluate(isPassed)) ? 'Shift+Tab' : 'Tab';
  const walked: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    const where = await on.evaluate(place, found.kind);
    if (where === 'here') return;
    if (where === 'group') {
      await byArrows(on, found);
      return;
    }
    await page.keyboard.press(way);
    walked.push(await page.evaluate(stop));
  }
  const last = walked.slice(-40).join(', ');
  throw new Error(`No key leads to ${found.kind} “${found.name}”: ${on.toString()}; ${last}`);
}

async function byArrows(on: Locator, found: Found): Promise<void> {
  const { keyboard } = on.page();
  const across = found.kind !== 'option' && found.kind !== 'item';
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    if ((await on.evaluate(place, found.kind)) === 'here') return;
    const isBefore = await on.evaluate(isPassed);
    const [onwards, back] = across ? ['ArrowRight', 'ArrowLeft'] : ['ArrowDown', 'ArrowUp'];
    await keyboard.press(isBefore ? back : onwards);
  }
  throw new Error(`No arrow leads to ${found.kind} “${found.name}”: ${on.toString()}`);
}

/** Within the page, as the others below. */
function look(element: Element): Found {
  const role = element.getAttribute('role') ?? '';
  const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 60);
  const type = element instanceof HTMLInputElement ? element.type : '';
  const field =
    (element.matches('input, textarea') && !/^(button|submit|checkbox|radio|file)$/.test(type)) ||
    (element as HTMLElement).isContentEditable;
  const kind: Kind =
    role === 'option'
      ? 'option'
      : role.startsWith('menuitem')
        ? 'item'
        : role === 'tab'
          ? 'tab'
          : type === 'radio'
            ? 'radio'
            : type === 'checkbox'
              ? 'box'
              : field
                ? role === 'combobox'
                  ? 'suggesting'
                  : 'field'
                : 'button';
  return { kind, name };
}

function stop(): string {
  const at = document.activeElement ?? document.body;
  const name = at.getAttribute('aria-label') ?? at.textContent.trim().slice(0, 20);
  return `${at.tagName.toLowerCase()} ${name}`;
}

/** Whether the way to the control goes back from where the focus is. */
function isPassed(element: Element): boolean {
  const at = document.activeElement;
  if (!at || at === document.body) return false;
  const current = document.getElementById(at.getAttribute('aria-activedescendant') ?? '') ?? at;
  return (current.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

/** Whether the focus is on the control, or on another one of its group, where the arrows go on. */
function place(element: Element, kind: string): 'here' | 'group' | 'elsewhere' {
  const focusable =
    'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable="true"]';
  const target = element.closest(focusable) ?? element;
  const at = document.activeElement ?? document.body;
  if (kind === 'option') {
    const chosen = at.getAttribute('aria-activedescendant');
    const isCurrent =
      (chosen !== null && chosen === element.id) ||
      at === element ||
      element.classList.contains('Mui-focused');
    return isCurrent ? 'here' : 'group';
  }
  if (at === target) return 'here';
  // of such a group one control is a stop of Tab
  const group = target.closest('[role=tablist], [role=radiogroup], [role=group], [role=toolbar]');
  const roves = kind === 'radio' || (target as HTMLElement).tabIndex === -1;
  return roves && group?.contains(at) ? 'group' : 'elsewhere';
}
