import Button from '@mui/material/Button';
import { useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Import } from '../../api/types';
import { number } from '../../shared/format/numbers';
import { useSave } from '../../shared/saving/useSave';
import { chosenCount } from './choice';
import { choosable } from './counts';
import { runTrial, startImport } from './imports';
import { optionsOf, type Wishes } from './useWishes';

/** After a trial: do it, with what was chosen. The file is sent again only where it is not kept any more. */
export function RunTrial({ one, wishes }: { one: Import; wishes: Wishes }): ReactNode {
  const navigate = useNavigate();
  const again = useRef<HTMLInputElement>(null);
  const leadOn = {
    refresh: ['imports'],
    onDone: (real: Import) => void navigate(`/imports/${real.id}`),
  };
  const run = useSave(() => runTrial(one, optionsOf(wishes)), leadOn);
  const send = useSave((files: File[]) => startImport(files, false, optionsOf(wishes)), leadOn);
  const chosen = chosenCount(wishes.choice, choosable(one));
  const busy = run.isPending || send.isPending;
  if (one.state === 'completed' && !one.archiveRemovedAt) {
    return (
      <Button
        variant="contained"
        disabled={busy || chosen === 0}
        onClick={() => run.mutate(undefined)}
      >
        {label(chosen)}
      </Button>
    );
  }
  return (
    <>
      <Button
        variant="contained"
        disabled={busy || one.state !== 'completed' || chosen === 0}
        onClick={() => again.current?.click()}
      >
        Choose the file again and import
      </Button>
      <input
        ref={again}
        type="file"
        hidden
        multiple
        aria-label="File to import"
        onChange={(event) => send.mutate([...(event.target.files ?? [])])}
      />
    </>
  );
}

const label = (chosen: number): string => {
  if (chosen === 0) return 'Nothing is chosen';
  return chosen === 1 ? 'Import this one' : `Import these ${number(chosen)}`;
};
