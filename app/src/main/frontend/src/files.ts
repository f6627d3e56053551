/**
 * Files dropped or pasted anywhere on a page join those chosen in its field [data-drop], which tells at once what cannot be
 * sent; a bar [data-upload] shows how far they have come. Pictures open over the page.
 */
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
  document.body.addEventListener('htmx:xhr:progress', (event) => {
    const { loaded, total } = (event as CustomEvent<{ loaded: number; total: number }>).detail;
    const bar = uploadOf(event.target);
    if (bar && total > 0) {
      bar.max = total;
      bar.value = loaded;
    }
  });
  document.body.addEventListener('htmx:beforeSend', (event) => {
    const bar = uploadOf(event.target);
    if (bar && (event.target as Element).querySelector<HTMLInputElement>('[data-drop]')?.files?.length) {
      bar.removeAttribute('value');
      bar.hidden = false;
    }
  });
  document.body.addEventListener('htmx:afterRequest', (event) => {
    const bar = uploadOf(event.target);
    if (bar) {
      bar.hidden = true;
    }
  });
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
  put(field, field.multiple ? [...(field.files ?? []), ...more] : [...more].slice(0, 1));
  return true;
}

function put(field: HTMLInputElement, files: File[]): void {
  const all = new DataTransfer();
  files.forEach((file) => all.items.add(file));
  field.files = all.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

const uploadOf = (target: EventTarget | null) =>
  target instanceof HTMLFormElement ? target.querySelector<HTMLProgressElement>('[data-upload]') : null;

function showChosen(field: HTMLInputElement): void {
  const files = [...(field.files ?? [])];
  const faults = files.map((file) => faultOf(file, field.dataset, field.accept));
  const together = faultOfAll(files, field.dataset);
  field.setCustomValidity([...faults, together].find((fault) => fault !== '') ?? '');
  const list = (field.closest('.drop') ?? field.form)?.querySelector('[data-chosen-files]');
  list?.replaceChildren(...files.map((file, at) => chosen(field, file, faults[at] ?? '')));
  if (list && together) {
    list.append(Object.assign(document.createElement('li'), { className: 'text-danger', textContent: together }));
  }
}

function faultOf(file: File, told: DOMStringMap, accept: string): string {
  const ending = file.name.slice(file.name.lastIndexOf('.')).toLowerCase();
  if (told.wrongType && !accept.split(',').includes(ending)) {
    return told.wrongType;
  }
  return told.tooLarge && file.size > Number(told.eachBytes) ? told.tooLarge : '';
}

function faultOfAll(files: File[], told: DOMStringMap): string {
  if (told.tooMany && files.length > Number(told.mostFiles)) {
    return told.tooMany;
  }
  return files.reduce((sum, file) => sum + file.size, 0) > Number(told.mostBytes) ? (told.tooMuch ?? '') : '';
}

/** One line of the list; where the field says how that is called, the file can be taken out again. */
function chosen(field: HTMLInputElement, file: File, fault: string): HTMLLIElement {
  const line = Object.assign(document.createElement('li'), { className: fault ? 'text-danger' : '' });
  const name = Object.assign(document.createElement('span'), { className: 'text-truncate', textContent: file.name });
  line.append(name, Object.assign(document.createElement('small'), { textContent: fault || sizeOf(file) }));
  if (field.dataset.remove) {
    const label = `${field.dataset.remove}: ${file.name}`;
    const remove = Object.assign(document.createElement('button'), { type: 'button', className: 'btn-close', title: label });
    remove.ariaLabel = label;
    remove.addEventListener('click', () => {
      put(field, [...(field.files ?? [])].filter((other) => other !== file));
      field.focus();
    });
    line.append(remove);
  }
  return line;
}

function sizeOf(file: File): string {
  const mega = file.size / 1048576;
  const [size, unit] = mega < 0.1 ? [Math.max(1, file.size / 1024), 'kilobyte'] : [mega, 'megabyte'];
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: unit as string,
    maximumFractionDigits: mega < 0.1 ? 0 : 1,
  }).format(size as number);
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
