/**
 * `Escape` leaves a row that is being edited, `/` goes to the search field; `g` and a letter goes to a page of the menu
 * or opens one in the head.
 */
export function shortcuts(): void {
  let goTo = false;
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.key === 'Escape') {
      target.closest('tr, form')?.querySelector<HTMLElement>('[data-escape]')?.click();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, [contenteditable]')) {
      return;
    }
    if (goTo) {
      goTo = false;
      document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)?.click();
    } else if (event.key === 'g') {
      goTo = true;
      setTimeout(() => (goTo = false), 1500);
    } else if (event.key === '/') {
      const search = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    }
  });
}
