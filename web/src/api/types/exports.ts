export type ExportFormat = 'json' | 'csv' | 'xml' | 'markdown';
export type ExportState = 'queued' | 'running' | 'completed' | 'failed' | 'cancelled' | 'expired';

export interface Export {
  id: string;
  state: ExportState | (string & {});
  format: ExportFormat;
  kinds: string[];
  /** Query strings of the lists, by kind. */
  filters: Record<string, string>;
  files: boolean;
  counts: Record<string, number>;
  progress?: ExportProgress | null;
  size?: number | null;
  fileName: string;
  link?: string | null;
  expiresAt?: string | null;
  problems?: ExportProblem[];
  problemCount?: number;
  /** Why it failed. */
  reason?: string | null;
  createdAt: string;
  finishedAt?: string | null;
  version?: number;
}

export interface ExportProgress {
  /** The kind that is read, then `writing`. */
  stage?: string | null;
  records: number;
  bytesWritten: number;
}

export interface ExportProblem {
  kind: string;
  id?: string | null;
  title?: string | null;
  reason: string;
}
