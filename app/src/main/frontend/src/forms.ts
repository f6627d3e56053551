import { Modal } from '@tabler/core/dist/js/tabler.esm.min.js';

/** Small help with plain forms: fill in or add by a click, print, close a dialog and empty a field after success, send nothing twice. */
export function assistForms(): void {
  document.addEventListener('click', (event) => {
    const filler = (event.target as Element).closest<HTMLElement>('[data-fill]');
    if (filler) {
      const values = JSON.parse(filler.dataset.fill ?? '{}') as Record<string, string>;
      Object.entries(values).forEach(([id, value]) => {
        const field = document.getElementById(id);
        if (field instanceof HTMLInputElement) {
          field.value = value;
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.focus();
        }
      });
    }
  });
  document.addEventListener('click', (event) => {
    const adder = (event.target as Element).closest<HTMLElement>('[data-add-to]');
    const field = adder && document.getElementById(adder.dataset.addTo ?? '');
    if (adder && field instanceof HTMLInputElement) {
      const names = new Set(field.value.split(',').map((name) => name.trim()).filter(Boolean));
      field.value = [...names.add(adder.textContent?.trim() ?? '')].join(', ');
    }
    if ((event.target as Element).closest('[data-print]')) {
      window.print();
    }
  });
  insertAtCursor();
  standAgainAfterSending();
  document.body.addEventListener('htmx:afterRequest', (event) => {
    const { elt, successful } = (event as CustomEvent<{ elt: Element; successful: boolean }>).detail;
    const dialog = elt.closest('.modal');
    if (successful && dialog) {
      Modal.getInstance(dialog)?.hide();
    }
    if (successful && elt instanceof HTMLFormElement && (dialog || elt.hasAttribute('data-clear'))) {
      elt.reset();
    }
  });
  document.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.hasAttribute('hx-post')) {
      form.querySelectorAll<HTMLButtonElement>('button[type="submit"]').forEach((button) => {
        button.classList.add('btn-loading');
      });
    }
  });
}

/** A button that is off while its form is sent loses the focus; who pressed it stands on it again. */
function standAgainAfterSending(): void {
  const stood = new WeakMap<XMLHttpRequest, Element | null>();
  document.body.addEventListener('htmx:beforeRequest', (event) => {
    stood.set((event as CustomEvent<{ xhr: XMLHttpRequest }>).detail.xhr, document.activeElement);
  });
  document.body.addEventListener('htmx:afterRequest', (event) => {
    const { elt, xhr } = (event as CustomEvent<{ elt: Element; xhr: XMLHttpRequest }>).detail;
    const pressed = stood.get(xhr);
    if (pressed instanceof HTMLElement && elt.contains(pressed) && document.activeElement === document.body) {
      pressed.focus({ preventScroll: true });
    }
  });
}

/** A click on [data-insert] writes its text where one typed last, among the fields of [data-insert-into]. */
function insertAtCursor(): void {
  let typedLast = '';
  document.addEventListener('focusin', (event) => {
    const field = event.target;
    if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
      typedLast = field.id;
    }
  });
  document.addEventListener('click', (event) => {
    const inserter = (event.target as Element).closest<HTMLElement>('[data-insert]');
    const ids = inserter?.dataset.insertInto?.split(' ') ?? [];
    const field = document.getElementById((ids.includes(typedLast) ? typedLast : ids[0]) ?? '');
    if (inserter && (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) {
      field.setRangeText(
        inserter.dataset.insert ?? '',
        field.selectionStart ?? field.value.length,
        field.selectionEnd ?? field.value.length,
        'end',
      );
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
    }
  });
}
