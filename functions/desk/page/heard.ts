import { useEffect, useRef } from 'preact/hooks';
import { lookAgain } from './look-again.ts';

/** What is told of an upload; undefined where so much was missed that everything is to be asked anew. */
type Listener = (key: string | undefined) => void;

const listeners = new Set<Listener>();

/**
 * One connection for the whole page. The browser opens it again by itself, and tells which event was its last. Where a desk has none, it
 * is asked now and then instead.
 */
export function listen(onState: (isOpen: boolean) => void): void {
  const source = new EventSource('/desk/api/events');
  const tell = (key: string | undefined) => {
    for (const listener of listeners) listener(key);
  };
  source.onopen = () => onState(true);
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) lookAgain(tell, onState);
    else onState(false);
  };
  source.addEventListener('receipt', (event) => tell(JSON.parse(event.data).key));
  source.addEventListener('held', () => tell(undefined));
  source.addEventListener('anew', () => tell(undefined));
}

/** Has something done whenever something has happened to an upload. */
export function useHeard(listener: Listener): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    const heard: Listener = (key) => latest.current(key);
    listeners.add(heard);
    return () => void listeners.delete(heard);
  }, []);
}
