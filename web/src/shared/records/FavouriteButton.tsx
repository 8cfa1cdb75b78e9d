import OffIcon from '@mui/icons-material/FavoriteBorderRounded';
import OnIcon from '@mui/icons-material/FavoriteRounded';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { useState, type ReactNode } from 'react';
import { useSave } from '../saving/useSave';
import { setFavourite } from './favourites';

interface Props {
  kind: 'output' | 'conversation' | 'prompt';
  id: string;
  on: boolean | undefined;
}

export function FavouriteButton({ kind, id, on }: Props): ReactNode {
  const [shown, setShown] = useState(on ?? false);
  const save = useSave((next: boolean) => setFavourite(kind, id, next), {
    refresh: [`${kind}s`, kind],
  });
  const toggle = (): void => {
    const next = !shown;
    setShown(next);
    save.mutate(next, { onError: () => setShown(!next) });
  };
  const label = shown ? 'Remove from favourites' : 'Add to favourites';
  return (
    <Tooltip title={label}>
      <IconButton
        aria-label={label}
        aria-pressed={shown}
        size="small"
        onClick={(event) => {
          event.preventDefault();
          event.stopPropagation();
          toggle();
        }}
        sx={{ color: shown ? 'secondary.main' : 'text.secondary' }}
      >
        {shown ? <OnIcon fontSize="small" /> : <OffIcon fontSize="small" />}
      </IconButton>
    </Tooltip>
  );
}
