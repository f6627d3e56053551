/** The inbox: rows follow what is opened, the talk stays at its end, the reply box knows ready answers and its limit. */
export function assistConversations(): void {
  if (!document.getElementById('inbox')) {
    return;
  }
  markOpenRow();
  toEnd();
  measure();
  document.body.addEventListener('htmx:afterSwap', markOpenRow);
  document.body.addEventListener('htmx:afterSettle', () => {
    measure();
  });
  keepEnd();
  emptyAfterSending();
  panes();
  document.addEventListener('keydown', keys);
  document.addEventListener('input', (event) => {
    if (isReply(event.target)) {
      measure();
      offerCanned(event.target);
    }
  });
  // Who types fast has begun before this page was ready.
  const begun = field();
  if (begun) {
    offerCanned(begun);
  }
  document.addEventListener('click', (event) => {
    const choice = (event.target as Element).closest<HTMLElement>('#canned [data-text]');
    if (choice) {
      insert(choice);
    }
  });
}

const isReply = (target: EventTarget | null): target is HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement && target.closest('#reply') !== null;

const field = () => document.querySelector<HTMLTextAreaElement>('#reply textarea');

function markOpenRow(): void {
  const open = document.getElementById('talk')?.dataset.id;
  document.querySelectorAll<HTMLElement>('.inbox-item').forEach((row) => {
    row.toggleAttribute('aria-current', row.dataset.id === open);
  });
}

function toEnd(): void {
  const messages = document.getElementById('messages');
  if (messages) {
    messages.scrollTop = messages.scrollHeight;
  }
}

/** Who reads further up is not moved; a refresh that brings nothing new changes nothing. */
function keepEnd(): void {
  let place: number | undefined;
  document.body.addEventListener('htmx:beforeSwap', (event) => {
    const { target, requestConfig } = (
      event as CustomEvent<{ target: Element; requestConfig: { verb: string } }>
    ).detail;
    if (target.id === 'messages') {
      const above = target.scrollHeight - target.scrollTop - target.clientHeight;
      place = above > 80 && requestConfig.verb === 'get' ? target.scrollTop : undefined;
    } else if (target.id === 'talk') {
      place = undefined;
    }
  });
  document.body.addEventListener('htmx:afterSettle', (event) => {
    const id = (event as CustomEvent<{ target: Element }>).detail.target.id;
    if (id === 'messages' || id === 'talk') {
      const messages = document.getElementById('messages');
      if (messages && place !== undefined) {
        messages.scrollTop = place;
      } else {
        toEnd();
      }
    }
  });
}

function emptyAfterSending(): void {
  document.body.addEventListener('htmx:afterRequest', (event) => {
    const { elt, successful } = (event as CustomEvent<{ elt: Element; successful: boolean }>).detail;
    if (successful && elt instanceof HTMLFormElement && elt.id === 'reply') {
      elt.reset();
      measure();
      field()?.focus();
    }
  });
}

/** On a phone one part is shown at a time. */
function panes(): void {
  const inbox = document.getElementById('inbox');
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (inbox && target.closest('[data-inbox-card]')) {
      inbox.dataset.pane = inbox.dataset.pane === 'card' ? 'talk' : 'card';
    } else if (inbox && target.closest('[data-inbox-talk]')) {
      inbox.dataset.pane = 'talk';
    }
  });
}

function keys(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (isReply(target)) {
    keysInReply(event);
  } else if (target.matches('.inbox-item') && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const rows = [...document.querySelectorAll<HTMLElement>('.inbox-item')];
    const next = rows[rows.indexOf(target) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
}

function keysInReply(event: KeyboardEvent): void {
  const list = document.getElementById('canned');
  const choices = [...(list?.querySelectorAll<HTMLElement>('[data-text]:not([hidden])') ?? [])];
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    field()?.form?.requestSubmit();
  } else if (list && !list.hidden && choices.length > 0) {
    const at = choices.findIndex((choice) => choice.ariaSelected === 'true');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      select(choices, (at + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      insert(choices[Math.max(at, 0)]!);
    } else if (event.key === 'Escape') {
      list.hidden = true;
    }
  }
}

/** A `/` at the beginning offers the ready answers whose name goes on like this. */
function offerCanned(reply: HTMLTextAreaElement): void {
  const list = document.getElementById('canned');
  if (!list) {
    return;
  }
  const asked = /^\/([\p{L}\p{N}_-]*)$/u.exec(reply.value)?.[1]?.toLowerCase();
  const choices = [...list.querySelectorAll<HTMLElement>('[data-text]')];
  choices.forEach((choice) => {
    choice.hidden = asked === undefined || !(choice.dataset.shortcut ?? '').toLowerCase().startsWith(asked);
  });
  const offered = choices.filter((choice) => !choice.hidden);
  list.hidden = offered.length === 0;
  select(offered, 0);
}

function select(choices: HTMLElement[], at: number): void {
  choices.forEach((choice, index) => (choice.ariaSelected = String(index === at)));
  choices[at]?.scrollIntoView({ block: 'nearest' });
}

function insert(choice: HTMLElement): void {
  const reply = field();
  if (reply) {
    reply.value = choice.dataset.text ?? '';
    reply.focus();
    document.getElementById('canned')!.hidden = true;
    measure();
  }
}

/** The count is shown when it begins to matter; the box grows with what is typed. */
function measure(): void {
  const reply = field();
  const count = document.querySelector<HTMLElement>('.talk-count');
  if (!reply || !count) {
    return;
  }
  const limit = Number(reply.dataset.limit);
  const used = reply.value.trim().length;
  count.textContent = used > limit * 0.6 || limit < 1000 ? `${used} / ${limit}` : '';
  count.classList.toggle('text-danger', used > limit);
  reply.style.height = 'auto';
  reply.style.height = `${Math.min(reply.scrollHeight + 2, 200)}px`;
}
