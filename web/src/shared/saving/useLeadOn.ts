import { useNavigate } from 'react-router-dom';
import { useStillHere } from './useStillHere';

/** Leads to another page when something is done, unless the person has gone elsewhere meanwhile. */
export function useLeadOn(place: string): () => void {
  const navigate = useNavigate();
  const stillHere = useStillHere();
  return () => {
    if (stillHere()) void navigate(place);
  };
}
