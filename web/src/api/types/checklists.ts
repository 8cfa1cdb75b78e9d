/** What counts of a checklist: how much of it was ticked off and did not fail. */
export interface ChecklistProgress {
  done: number;
  total: number;
}

export interface QaActivity {
  id: string;
  what: string;
  done: boolean;
  doneAt?: string | null;
  doneBy?: string | null;
  result?: string | null;
  note?: string | null;
  version: number;
}

export interface ChecklistLine {
  what: string;
  passed: boolean;
  /** Null for an item of the organisation's checklist that nobody touched on this version. */
  activity: QaActivity | null;
}

export interface VersionChecklist {
  number: number;
  progress: ChecklistProgress;
  items: ChecklistLine[];
}

export interface ChecklistItem {
  what: string;
  /** Of the prompts it is for; null for all of them. */
  kind: 'text' | 'chat' | null;
}

export interface Checklist {
  items: ChecklistItem[];
  version: number;
}

export interface LabelRule {
  label: string;
  requiresQa: boolean;
  version: number;
}
