import { type DragEvent, useState } from 'react';

/** Which row is held, and over which place; a mouse's way of doing what the buttons do. */
export function useDragging(onDrop: (uid: string, to: number) => void) {
  const [held, setHeld] = useState<string>();
  const [over, setOver] = useState<number>();
  const end = () => {
    setHeld(undefined);
    setOver(undefined);
  };
  return {
    held,
    over,
    grab: setHeld,
    /** For each row that may be dropped on. */
    target: (place: number) => ({
      onDragOver: (event: DragEvent) => {
        if (held === undefined) return;
        event.preventDefault();
        setOver(place);
      },
      onDragEnd: end,
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        if (held !== undefined) onDrop(held, place);
        end();
      },
    }),
  };
}
