/** `/` goes to the search field; `g` and a letter goes to a page of the menu. */
export function shortcuts(): void {
  let goTo = false;
  document.addEventListener('keydown', (event) => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, [contenteditable]')) {
      return;
    }
    if (goTo) {
      goTo = false;
      document.querySelector<HTMLAnchorElement>(`a[data-key="${CSS.escape(event.key)}"]`)?.click();
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
