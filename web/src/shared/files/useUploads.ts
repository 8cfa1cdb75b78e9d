import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { explain } from '../../api/problem';
import { uploadFile, type Owner } from './files';

export interface Upload {
  key: string;
  file: File;
  /** From 0 to 1. */
  part: number;
  /** Why it was refused. */
  problem?: string;
}

interface Uploads {
  uploads: Upload[];
  send: (files: File[]) => void;
  again: (upload: Upload) => void;
  forget: (upload: Upload) => void;
}

/** Files on their way to a record; what is refused stays in sight with its reason. */
export function useUploads(owner: Owner): Uploads {
  const client = useQueryClient();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const change = (key: string, part: Partial<Upload>): void =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const forget = ({ key }: Upload): void =>
    setUploads((all) => all.filter((one) => one.key !== key));
  const start = async (upload: Upload): Promise<void> => {
    try {
      await uploadFile(upload.file, owner, (part) => change(upload.key, { part }));
      await client.invalidateQueries({ queryKey: ['files'] });
      void client.invalidateQueries({ queryKey: [owner.kind] });
      forget(upload);
    } catch (error) {
      const { title, detail } = explain(error);
      change(upload.key, { problem: `${title}: ${detail}` });
    }
  };
  return {
    uploads,
    // one after the other, so that the first are there soon
    send: (files) => {
      const fresh = files.map((file) => ({ key: crypto.randomUUID(), file, part: 0 }));
      setUploads((all) => [...all, ...fresh]);
      void (async () => {
        for (const upload of fresh) await start(upload);
      })();
    },
    again: (upload) => {
      const { problem: _old, ...fresh } = upload;
      setUploads((all) => all.map((one) => (one.key === upload.key ? { ...fresh, part: 0 } : one)));
      void start({ ...fresh, part: 0 });
    },
    forget,
  };
}
