import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './task-form.css';
import { translateForm } from './form-texts';

export interface TaskFormContent {
  title: string;
  schema: Record<string, unknown>;
  data: Record<string, unknown>;
}

export interface FormView {
  /** What was typed, or nothing when a field is wrong: the form then shows what. */
  submit(): Record<string, unknown> | undefined;
  destroy(): void;
}

export async function showForm(
  container: Element,
  content: TaskFormContent,
  onChange: () => void,
  onSubmit: () => void,
): Promise<FormView> {
  const form = new Form({ container });
  translateForm(container);
  watchTyping(form, container, onChange);
  await form.importSchema(content.schema as never, content.data as never);
  container.addEventListener('submit', (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    onSubmit();
  }, true);
  return {
    submit: () => {
      const { data, errors } = form.submit();
      if (Object.keys(errors).length > 0) {
        container.querySelector<HTMLElement>('[aria-invalid="true"], .fjs-has-errors input')?.focus();
        return undefined;
      }
      return data as Record<string, unknown>;
    },
    destroy: () => form.destroy(),
  };
}

/** Tells when a person changes a value: what the form computes by itself, before anybody touched it, does not count. */
function watchTyping(form: Form, container: Element, onChange: () => void): void {
  let touched = false;
  let known = '';
  for (const touch of ['pointerdown', 'keydown', 'input']) {
    container.addEventListener(touch, () => (touched = true), { capture: true, once: true });
  }
  form.on('changed', ({ data }: { data: unknown }) => {
    const values = JSON.stringify(data);
    if (touched && values !== known) {
      onChange();
    }
    known = values;
  });
}
