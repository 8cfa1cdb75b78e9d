import { useEffect } from 'react';

/** Brings the message a link names into view, and again while the texts above it take their final height. */
export function useLanding(id: string | undefined): void {
  useEffect(() => {
    if (!id) return;
    const land = (): void => {
      document.getElementById(`message-${id}`)?.scrollIntoView({ block: 'center' });
    };
    land();
    const timers = [80, 250, 600].map((delay) => setTimeout(land, delay));
    const stop = (): void => timers.forEach(clearTimeout);
    // who scrolls himself is not pulled back
    window.addEventListener('wheel', stop, { once: true, passive: true });
    window.addEventListener('touchmove', stop, { once: true, passive: true });
    return () => {
      stop();
      window.removeEventListener('wheel', stop);
      window.removeEventListener('touchmove', stop);
    };
  }, [id]);
}
