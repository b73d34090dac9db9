/** Says things to the reader above the policy: what is wrong for longer, and what was just refused. */

/** The two kinds of notes. */
export interface Notes {
  /** Shows a text until it is replaced; an empty one removes it. */
  readonly stay: (text: string) => void;
  /** Shows a text for some seconds. */
  readonly flash: (text: string) => void;
}

/** Seconds that a passing note is shown. */
const shownFor = 6;

/** Puts the places for notes at the head of `parent`; both are announced to screen readers, politely. */
export function createNotes(parent: HTMLElement): Notes {
  const [lasting, passing] = [place('note note-lasting'), place('note note-passing')];
  parent.prepend(lasting, passing);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    stay: (text) => {
      if (lasting.textContent !== text) lasting.textContent = text;
    },
    flash: (text) => {
      passing.textContent = text;
      clearTimeout(timer);
      timer = setTimeout(() => (passing.textContent = ''), shownFor * 1000);
    },
  };
}

function place(className: string): HTMLElement {
  const made = document.createElement('div');
  made.className = className;
  made.role = 'status';
  return made;
}
