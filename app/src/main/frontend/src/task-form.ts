import { csrfHeader, getJson, refusal } from './http';
import { text } from './texts';
import { toast } from './toast';
import type { FormView, TaskFormContent } from './task-form-view';

/**
 * `<potok-task-form data-task="…" data-free>`: the form of an open task; whoever starts to fill in a free one takes it.
 * Tells the page by `case-moved` when it is done.
 */
class TaskForm extends HTMLElement {
  private form?: FormView;
  private readonly button = document.createElement('button');
  private readonly message = document.createElement('div');

  async connectedCallback(): Promise<void> {
    const fields = document.createElement('div');
    fields.className = 'placeholder-glow';
    fields.innerHTML = '<span class="placeholder col-6 mb-2"></span><span class="placeholder col-9"></span>';
    this.replaceChildren(fields);
    try {
      const [content, { showForm }] = await Promise.all([
        getJson<TaskFormContent>(`/tasks/${this.dataset.task}/form`),
        import('./task-form-view'),
      ]);
      fields.replaceChildren();
      fields.className = '';
      this.form = await showForm(fields, content, () => this.claim(), () => this.complete());
      this.append(this.actions());
    } catch (error) {
      fields.replaceChildren(this.message);
      this.refuse(error instanceof Error ? error.message : text('refused.other'));
    }
  }

  disconnectedCallback(): void {
    this.form?.destroy();
  }

  private actions(): Element {
    this.button.type = 'button';
    this.button.className = 'btn btn-primary';
    this.button.textContent = text('work.complete');
    this.button.addEventListener('click', () => this.complete());
    const row = document.createElement('div');
    row.className = 'd-flex flex-wrap align-items-center gap-3 mt-3';
    row.append(this.button, this.message);
    return row;
  }

  private async claim(): Promise<void> {
    if (this.dataset.free === undefined) {
      return;
    }
    delete this.dataset.free;
    try {
      const response = await this.post('claim');
      if (!response.ok) {
        this.refuse(refusal(response.status, await response.text()));
      }
    } catch {
      this.dataset.free = '';
    }
  }

  private async complete(): Promise<void> {
    const values = this.form?.submit();
    if (!values || this.button.disabled) {
      return;
    }
    this.busy(true);
    try {
      const response = await this.post('complete', values);
      if (response.ok) {
        toast(text('work.completed'));
        document.body.dispatchEvent(new CustomEvent('case-moved'));
      } else {
        this.refuse(refusal(response.status, await response.text()));
      }
    } catch {
      this.refuse(refusal(0, ''));
    } finally {
      this.busy(false);
    }
  }

  private post(verb: 'claim' | 'complete', body: Record<string, unknown> = {}): Promise<Response> {
    return fetch(`/tasks/${this.dataset.task}/${verb}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', ...csrfHeader() },
      body: JSON.stringify(body),
    });
  }

  private busy(busy: boolean): void {
    this.button.disabled = busy;
    this.button.classList.toggle('btn-loading', busy);
    this.setAttribute('aria-busy', String(busy));
    if (busy) {
      this.message.replaceChildren();
    }
  }

  private refuse(reason: string): void {
    this.message.className = 'text-danger';
    this.message.setAttribute('role', 'alert');
    this.message.textContent = reason;
  }
}

customElements.define('potok-task-form', TaskForm);
