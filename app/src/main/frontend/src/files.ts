/** Files dropped or pasted anywhere on a page join those chosen in its field [data-drop]; pictures open over the page. */
export function assistFiles(): void {
  document.addEventListener('paste', (event) => {
    const pasted = event.clipboardData?.files;
    if (pasted?.length && join(event.target, pasted)) {
      event.preventDefault();
    }
  });
  document.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') && fieldFor(event.target)) {
      event.preventDefault();
      document.body.classList.add('dropping');
    }
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) {
      document.body.classList.remove('dropping');
    }
  });
  document.addEventListener('drop', (event) => {
    document.body.classList.remove('dropping');
    if (event.dataTransfer?.files.length && join(event.target, event.dataTransfer.files)) {
      event.preventDefault();
    }
  });
  document.addEventListener('change', (event) => {
    const field = event.target;
    if (field instanceof HTMLInputElement && field.hasAttribute('data-drop')) {
      showChosen(field);
    }
  });
  document.addEventListener('reset', (event) => {
    const field = (event.target as HTMLFormElement).querySelector<HTMLInputElement>('[data-drop]');
    if (field) {
      setTimeout(() => showChosen(field));
    }
  });
  document.addEventListener(
    'submit',
    (event) => {
      const field = (event.target as HTMLFormElement).querySelector<HTMLInputElement>('[data-drop]');
      if (field && !field.reportValidity()) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    true,
  );
  document.addEventListener('click', (event) => {
    const picture = (event.target as Element).closest<HTMLAnchorElement>('a[data-picture]');
    if (picture && !event.ctrlKey && !event.metaKey && event.button === 0) {
      event.preventDefault();
      enlarge(picture);
    }
  });
}

function fieldFor(target: EventTarget | null): HTMLInputElement | null {
  const form = target instanceof Element ? target.closest('form') : null;
  return (form?.querySelector('[data-drop]') ?? document.querySelector('[data-drop]')) as HTMLInputElement | null;
}

function join(target: EventTarget | null, more: FileList): boolean {
  const field = fieldFor(target);
  if (!field || field.matches(':disabled')) {
    return false;
  }
  const all = new DataTransfer();
  [...(field.files ?? []), ...more].forEach((file) => all.items.add(file));
  field.files = all.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}

function showChosen(field: HTMLInputElement): void {
  const files = [...(field.files ?? [])];
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  field.setCustomValidity(bytes > Number(field.dataset.mostBytes) ? (field.dataset.tooMuch ?? '') : '');
  field.reportValidity();
  field.parentElement?.querySelector('[data-chosen-files]')?.replaceChildren(
    ...files.map((file) => Object.assign(document.createElement('li'), { textContent: file.name })),
  );
}

function enlarge(link: HTMLAnchorElement): void {
  const dialog = Object.assign(document.createElement('dialog'), { className: 'picture' });
  const picture = Object.assign(document.createElement('img'), { src: link.href, alt: link.dataset.picture ?? '' });
  const save = Object.assign(document.createElement('a'), {
    href: link.href,
    download: link.dataset.picture ?? '',
    textContent: link.dataset.picture ?? '',
  });
  dialog.append(picture, save);
  dialog.addEventListener('click', (event) => {
    if (event.target !== save) {
      dialog.close();
    }
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    link.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}
