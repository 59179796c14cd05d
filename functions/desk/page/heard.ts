import { useEffect, useRef } from 'preact/hooks';

/** What is told of an upload; undefined where so much was missed that everything is to be asked anew. */
type Listener = (key: string | undefined) => void;

const listeners = new Set<Listener>();

/** One connection for the whole page. The browser opens it again by itself, and tells which event was its last. */
export function listen(onState: (isOpen: boolean) => void): void {
  const source = new EventSource('/desk/api/events');
  source.onopen = () => onState(true);
  source.onerror = () => onState(false);
  const tell = (key: string | undefined) => {
    for (const listener of listeners) listener(key);
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
