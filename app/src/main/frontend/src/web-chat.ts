import htmx from 'htmx.org';

/** A visitor's talk: it stays at its end, Enter sends, and what is new counts as read when somebody looks at it. */
export function assistWebChat(): void {
  const chat = document.getElementById('web-chat');
  if (!chat) {
    return;
  }
  const title = document.title;
  const refreshed = () => {
    keepToken();
    toEnd();
    const unread = Number(messages()?.dataset.unread ?? 0);
    document.title = document.hidden && unread > 0 ? `(${unread}) ${title}` : title;
    if (!document.hidden) {
      seen();
    }
  };
  refreshed();
  field()?.focus();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      document.title = title;
      seen();
    }
  });
  document.body.addEventListener('htmx:afterSettle', (event) => {
    if ((event as CustomEvent<{ target: Element }>).detail.target.id === 'chat-messages') {
      refreshed();
    }
  });
  document.body.addEventListener('htmx:afterRequest', (event) => {
    const { elt, successful } = (event as CustomEvent<{ elt: Element; successful: boolean }>).detail;
    if (successful && elt instanceof HTMLFormElement && elt.id === 'write') {
      elt.reset();
      grow();
      field()?.focus();
    }
  });
  chat.addEventListener('input', grow);
  // A picture says enough.
  chat.addEventListener('change', (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') {
      field()?.toggleAttribute('required', !event.target.files?.length);
    }
  });
  chat.addEventListener('reset', () => field()?.toggleAttribute('required', true));
  chat.addEventListener('keydown', (event) => {
    if (event.target === field() && event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      field()?.form?.requestSubmit();
    }
  });
}

const messages = () => document.getElementById('chat-messages');

const field = () => document.querySelector<HTMLTextAreaElement>('#write textarea');

function toEnd(): void {
  const shown = messages()?.querySelector('.messages');
  if (shown) {
    shown.scrollTop = shown.scrollHeight;
  }
}

function seen(): void {
  const unread = messages()?.querySelector('[data-seen]');
  if (unread) {
    htmx.trigger(unread, 'seen');
  }
}

/** A guest may wait for longer than his session lasts: each refresh brings the token that counts now. */
function keepToken(): void {
  const token = messages()?.dataset.token;
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csrf"]');
  if (token && meta) {
    meta.content = token;
  }
}

function grow(): void {
  const text = field();
  if (text) {
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight + 2, 160)}px`;
  }
}
