import Button from '@mui/material/Button';
import { useRef, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Import } from '../../api/types';
import { number } from '../../shared/format/numbers';
import { useSave } from '../../shared/saving/useSave';
import { chosenCount, isNothing } from './choice';
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
  const total = choosable(one);
  const chosen = chosenCount(wishes.choice, total);
  const nothing = isNothing(wishes.choice, total);
  const busy = run.isPending || send.isPending;
  if (one.state === 'completed' && !one.archiveRemovedAt) {
    return (
      <Button variant="contained" disabled={busy || nothing} onClick={() => run.mutate(undefined)}>
        {nothing ? 'Nothing is chosen' : label(chosen)}
      </Button>
    );
  }
  return (
    <>
      <Button
        variant="contained"
        disabled={busy || one.state !== 'completed' || nothing}
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
  // of kinds that are not counted, such as files for what is here already
  if (chosen === 0) return 'Import it';
  return chosen === 1 ? 'Import this one' : `Import these ${number(chosen)}`;
};
