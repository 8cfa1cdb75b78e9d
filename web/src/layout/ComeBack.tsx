import { useEffect, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { takePlace } from '../auth/signIn';

/** After sign-in the gateway leads to `/`; from there it goes on to where the person had wanted to be. */
export function ComeBack(): ReactNode {
  const { pathname } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    if (pathname !== '/') return;
    const place = takePlace();
    if (place) void navigate(place, { replace: true });
  }, [pathname, navigate]);
  return null;
}
