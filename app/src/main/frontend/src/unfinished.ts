interface Swap {
  target: Element;
  shouldSwap: boolean;
  requestConfig: Asked;
}

interface Asked {
  elt: Element;
  triggeringEvent?: Event;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * A part of a page that refreshes itself takes nothing out of anybody's hands: while a menu is open in it, a choice is
 * being made or a word composed, its news wait; what is typed in it and where one stands outlive the exchange.
 */
export function keepUnfinished(): void {
  const waiting = new Set<string>();
  const mayRefresh = (part: Element, asked: Asked): boolean => {
    if (isRefresh(asked) && isInUse(part)) {
      waiting.add(asked.triggeringEvent!.type);
      return false;
    }
    return true;
  };
  const goOn = () => {
    const news = [...waiting];
    waiting.clear();
    news.forEach((name) => document.body.dispatchEvent(new CustomEvent(name)));
  };

  document.body.addEventListener('htmx:beforeRequest', (event) => {
    const { target, requestConfig } = (event as CustomEvent<Swap>).detail;
    if (!mayRefresh(target, requestConfig)) {
      event.preventDefault();
    }
  });
  let putBack: (() => void) | undefined;
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    const swap = (event as CustomEvent<Swap>).detail;
    putBack = undefined;
    if (swap.shouldSwap && !mayRefresh(swap.target, swap.requestConfig)) {
      swap.shouldSwap = false;
    } else if (swap.shouldSwap && (isRefresh(swap.requestConfig) || swap.target.hasAttribute('data-keep-typed'))) {
      putBack = remember(swap.target, swap.requestConfig.elt.closest('form'));
    }
  });
  document.body.addEventListener('htmx:afterSwap', () => {
    putBack?.();
    putBack = undefined;
  });
  composing();
  ['hidden.bs.dropdown', 'compositionend', 'focusout'].forEach((end) =>
    document.addEventListener(end, () => setTimeout(goOn)),
  );
}

function isRefresh({ triggeringEvent }: Asked): boolean {
  const name = triggeringEvent?.type ?? '';
  return name.startsWith('live:') || name === 'case-moved';
}

function isInUse(part: Element): boolean {
  return (
    part.querySelector('.dropdown-menu.show, [data-composing], select:focus') !== null
  );
}

/** Marks a field in which a word is being put together, as in Chinese. */
function composing(): void {
  document.addEventListener('compositionstart', (event) => {
    (event.target as Element).setAttribute('data-composing', '');
  });
  document.addEventListener('compositionend', (event) => {
    (event.target as Element).removeAttribute('data-composing');
  });
}

/** Notes what is typed and where one stands in a part; the answer puts both into the part's new content. */
function remember(part: Element, sent: Element | null): () => void {
  const typed = fields(part)
    .filter((field) => isChanged(field) && (sent === null || field.form !== sent))
    .map((field) => ({ name: nameOf(field), field }));
  const stood = document.activeElement;
  const place = stood && part.contains(stood) ? placeIn(part, stood) : undefined;
  return () => {
    const now = part.isConnected ? part : document.getElementById(part.id);
    if (now) {
      const shown = fields(now);
      typed.forEach(({ name, field }) => fill(shown.find((other) => nameOf(other) === name), field));
      if (place && !document.contains(stood) && document.activeElement === document.body) {
        stand(now, place, stood);
      }
    }
  };
}

/** The forms of tasks look after themselves. */
function fields(part: Element): Field[] {
  return [...part.querySelectorAll<Field>('input, textarea, select')].filter(
    (field) => field.name !== '' && field.type !== 'hidden' && field.closest('potok-task-form') === null,
  );
}

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const first = Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
    return field.selectedIndex !== first;
  }
  if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) {
    return field.checked !== field.defaultChecked;
  }
  return field.value !== field.defaultValue;
}

function nameOf(field: Field): string {
  const form = field.form;
  const value = field.type === 'checkbox' || field.type === 'radio' ? field.value : '';
  return [form?.getAttribute('hx-post') ?? form?.getAttribute('action') ?? '', field.name, value].join(' ');
}

function fill(field: Field | undefined, typed: Field): void {
  if (field instanceof HTMLInputElement && typed instanceof HTMLInputElement && field.type === 'file') {
    field.files = typed.files;
  } else if (field instanceof HTMLInputElement && typed instanceof HTMLInputElement && 'checked' in typed) {
    field.checked = typed.checked;
    field.value = typed.value;
  } else if (field) {
    field.value = typed.value;
  }
}

interface Place {
  mark: string;
  nth: number;
}

function placeIn(part: Element, stood: Element): Place {
  const mark = markOf(stood);
  return { mark, nth: alike(part, mark).indexOf(stood) };
}

const MARKS = ['id', 'name', 'value', 'href', 'hx-post', 'data-bs-toggle', 'data-bs-target'];

/** What tells an element one can stand on from its neighbours. */
function markOf(element: Element): string {
  const form = element.closest('form')?.getAttribute('hx-post') ?? '';
  return [element.tagName, form, ...MARKS.map((name) => element.getAttribute(name) ?? '')].join(' ');
}

function alike(part: Element, mark: string): Element[] {
  return [...part.querySelectorAll('a, button, input, textarea, select, summary, [tabindex]')].filter(
    (element) => markOf(element) === mark,
  );
}

/** Where the button that one pressed is gone, one stands at the beginning of its part rather than of the page. */
function stand(part: Element, place: Place, stood: Element | null): void {
  const same = alike(part, place.mark);
  const next = same[place.nth] ?? same[0];
  if (next instanceof HTMLElement) {
    next.focus({ preventScroll: true });
    if (isText(next) && isText(stood)) {
      next.setSelectionRange(stood.selectionStart, stood.selectionEnd);
    }
  } else if (part instanceof HTMLElement) {
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  }
}

function isText(element: Element | null): element is HTMLInputElement | HTMLTextAreaElement {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && ['text', 'search', 'tel', 'url', 'password'].includes(element.type))
  );
}
