export {};

interface CaptchaApi {
  ready?: (then: () => void) => void;
  render: (container: HTMLElement, options: Record<string, unknown>) => unknown;
  execute: (siteKey: string, options: { action: string }) => Promise<string>;
}

declare global {
  interface Window {
    grecaptcha?: CaptchaApi;
    hcaptcha?: CaptchaApi;
    turnstile?: CaptchaApi;
  }
}

/** The widget of whatever captcha service the settings name; its answer goes along with the form around it. */
class Captcha extends HTMLElement {
  connectedCallback(): void {
    const { service = '', script: address = '', siteKey = '' } = this.dataset;
    const script = document.createElement('script');
    const url = new URL(address, location.href);
    url.searchParams.set('hl', document.documentElement.lang);
    url.searchParams.set('render', service === 'RECAPTCHA_V3' ? siteKey : 'explicit');
    script.src = url.href;
    script.async = true;
    script.addEventListener('load', () => this.whenReady(service, () => this.show(service, siteKey)));
    document.head.append(script);
  }

  private api(service: string): CaptchaApi | undefined {
    return service === 'HCAPTCHA' ? window.hcaptcha : service === 'TURNSTILE' ? window.turnstile : window.grecaptcha;
  }

  /** Some services load more after their script; then the functions appear a little later. */
  private whenReady(service: string, then: () => void): void {
    const api = this.api(service);
    if (api?.ready) {
      api.ready(then);
    } else if (api) {
      then();
    } else {
      setTimeout(() => this.whenReady(service, then), 50);
    }
  }

  private show(service: string, siteKey: string): void {
    const api = this.api(service)!;
    if (service === 'RECAPTCHA_V3') {
      this.askOnSubmit(api, siteKey);
    } else {
      const container = document.createElement('div');
      this.append(container);
      api.render(container, { sitekey: siteKey, hl: document.documentElement.lang });
    }
  }

  private askOnSubmit(api: CaptchaApi, siteKey: string): void {
    const form = this.closest('form');
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = this.dataset.field ?? '';
    this.append(field);
    form?.addEventListener('submit', async (event) => {
      if (!field.value) {
        event.preventDefault();
        field.value = await api.execute(siteKey, { action: 'submit' });
        form.requestSubmit();
      }
    });
  }
}

customElements.define('potok-captcha', Captcha);
