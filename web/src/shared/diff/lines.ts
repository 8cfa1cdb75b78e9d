import type { Hunk } from '../../api/types';

export interface Line {
  kind: Hunk['kind'];
  text: string;
  from: number | null;
  to: number | null;
}

/** Hunks are runs of text in order; this cuts them into numbered lines. */
export function linesOf(hunks: Hunk[]): Line[] {
  const lines: Line[] = [];
  let from = 0;
  let to = 0;
  for (const { kind, text } of wholeLines(hunks)) {
    for (const line of text.replace(/\n$/, '').split('\n')) {
      if (kind !== 'insert') from += 1;
      if (kind !== 'delete') to += 1;
      lines.push({
        kind,
        text: line,
        from: kind === 'insert' ? null : from,
        to: kind === 'delete' ? null : to,
      });
    }
  }
  return lines;
}

/** Hunks may end amid a line (a changed word); such a line counts as deleted and inserted as a whole. */
export function wholeLines(hunks: Hunk[]): Hunk[] {
  const whole: Hunk[] = [];
  let before = '';
  let after = '';
  const flush = (): void => {
    if (before === after) push(whole, 'equal', before);
    else {
      push(whole, 'delete', before);
      push(whole, 'insert', after);
    }
    before = after = '';
  };
  for (const { kind, text } of hunks) {
    if (kind === 'delete') before += text;
    else if (kind === 'insert') after += text;
    else {
      // the unfinished line goes on in what follows; the rest of an equal run stands for itself
      const end = before === '' && after === '' ? 0 : text.indexOf('\n') + 1 || text.length;
      const head = isOpen(before) || isOpen(after) ? text.slice(0, end) : '';
      before += head;
      after += head;
      if (!isOpen(before) && !isOpen(after)) flush();
      const rest = text.slice(head.length);
      const cut = rest.lastIndexOf('\n') + 1;
      push(whole, 'equal', rest.slice(0, cut));
      before += rest.slice(cut);
      after += rest.slice(cut);
    }
  }
  flush();
  return whole;
}

const isOpen = (text: string): boolean => text !== '' && !text.endsWith('\n');

function push(hunks: Hunk[], kind: Hunk['kind'], text: string): void {
  if (text === '') return;
  const last = hunks.at(-1);
  if (last?.kind === kind) last.text += text;
  else hunks.push({ kind, text });
}

export interface Row {
  left: Line | null;
  right: Line | null;
}

/** Deleted lines stand beside the inserted ones that took their place. */
export function sideBySide(lines: Line[]): Row[] {
  const rows: Row[] = [];
  let deleted: Line[] = [];
  let inserted: Line[] = [];
  const flush = (): void => {
    for (let i = 0; i < Math.max(deleted.length, inserted.length); i++) {
      rows.push({ left: deleted[i] ?? null, right: inserted[i] ?? null });
    }
    deleted = [];
    inserted = [];
  };
  for (const line of lines) {
    if (line.kind === 'delete') deleted.push(line);
    else if (line.kind === 'insert') inserted.push(line);
    else {
      flush();
      rows.push({ left: line, right: line });
    }
  }
  flush();
  return rows;
}

/** The rows with which a change begins. */
export const changesAmong = <T>(rows: T[], isSame: (row: T) => boolean): Set<T> =>
  new Set(
    rows.filter((row, at) => {
      const before = rows[at - 1];
      return !isSame(row) && (before === undefined || isSame(before));
    }),
  );

export interface Stretch<T> {
  /** Where it begins among all rows. */
  at: number;
  rows: T[];
  /** Nothing changed here, nor right beside it. */
  folds: boolean;
}

const BESIDE = 3;
const WORTH_FOLDING = 10;

/** Cuts rows where long runs that are the same on both sides can be left out; a few rows stay beside what changed. */
export function stretchesOf<T>(rows: T[], isSame: (row: T) => boolean): Stretch<T>[] {
  const stretches: Stretch<T>[] = [];
  let begun = 0;
  const end = (at: number, folds: boolean): void => {
    if (at > begun) stretches.push({ at: begun, rows: rows.slice(begun, at), folds });
    begun = Math.max(begun, at);
  };
  for (let at = 0; at < rows.length; at++) {
    let same = at;
    while (same < rows.length && isSame(rows[same] as T)) same++;
    const first = at === 0 ? 0 : at + BESIDE;
    const last = same === rows.length ? same : same - BESIDE;
    if (last - first >= WORTH_FOLDING) {
      end(first, false);
      end(last, true);
    }
    at = same;
  }
  end(rows.length, false);
  return stretches;
}
