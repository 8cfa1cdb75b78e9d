import { useLayoutEffect, useRef } from 'react';
import { useNavigate } from 'react-router-dom';
import { isTyping, PLACES } from './keys';

/** The keys that work on every page. */
export function useShortcuts(showHelp: () => void): void {
  const navigate = useNavigate();
  const going = useRef(0);
  // with the page, not some time after it is drawn: a key pressed as soon as it is seen counts
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const place = Date.now() - going.current < 1500 ? PLACES[event.key] : undefined;
      going.current = event.key === 'g' ? Date.now() : 0;
      if (place) {
        void navigate(place);
      } else if (event.key === '/') {
        event.preventDefault();
        void navigate('/search', { state: { focus: Date.now() } });
      } else if (event.key === 'n') {
        event.preventDefault();
        void navigate('/capture');
      } else if (event.key === '?') {
        showHelp();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate, showHelp]);
}
