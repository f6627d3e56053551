import { Toast } from '@tabler/core/dist/js/tabler.esm.min.js';

/** A short message in the corner; errors stay longer. */
export function toast(message: string, kind: 'success' | 'danger' = 'success'): void {
  const element = document.createElement('div');
  element.className = `toast text-bg-${kind} border-0`;
  element.setAttribute('role', kind === 'danger' ? 'alert' : 'status');
  const body = document.createElement('div');
  body.className = 'toast-body';
  body.textContent = message;
  element.append(body);
  document.getElementById('toasts')?.append(element);
  showToast(element);
}

function showToast(element: Element): void {
  const delay = element.classList.contains('text-bg-danger') ? 8000 : 4000;
  element.addEventListener('hidden.bs.toast', () => element.remove());
  Toast.getOrCreateInstance(element, { delay }).show();
}

/** Shows toasts that a response brought along out of band. */
export function showArrivedToasts(): void {
  document.querySelectorAll('#toasts .toast:not(.show)').forEach(showToast);
}
