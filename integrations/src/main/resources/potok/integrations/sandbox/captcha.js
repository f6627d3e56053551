// The sandbox's captcha, with the interface of reCAPTCHA v2: a box to tick, good for two minutes.
(() => {
  const base = new URL('.', document.currentScript.src);
  const captions = {
    en: 'I am not a robot (sandbox)',
    ru: 'Я не робот (песочница)',
    kk: 'Мен робот емеспін (сынақ ортасы)',
    zh: '我不是机器人（沙盒）',
  };
  const widgets = [];

  const fetchToken = async (sitekey) => {
    const answer = await fetch(new URL('token', base), { method: 'POST', body: new URLSearchParams({ sitekey }) });
    if (!answer.ok) {
      throw new Error(`Captcha: ${answer.status}`);
    }
    return (await answer.json()).token;
  };

  const draw = (container, { sitekey, callback, 'expired-callback': expired, hl }) => {
    const label = document.createElement('label');
    const box = document.createElement('input');
    const field = document.createElement('input');
    label.className = 'form-check';
    box.className = 'form-check-input';
    box.type = 'checkbox';
    field.type = 'hidden';
    field.name = 'g-recaptcha-response';
    const caption = document.createElement('span');
    caption.className = 'form-check-label';
    caption.textContent = captions[hl ?? document.documentElement.lang] ?? captions.en;
    label.append(box, caption);
    container.replaceChildren(label, field);
    const clear = () => {
      box.checked = false;
      box.disabled = false;
      field.value = '';
    };
    box.addEventListener('change', async () => {
      box.disabled = true;
      try {
        field.value = await fetchToken(sitekey);
        callback?.(field.value);
        setTimeout(() => (clear(), expired?.()), 110_000);
      } catch {
        clear();
      }
    });
    return { field, clear };
  };

  window.grecaptcha = {
    ready: (then) => then(),
    render: (container, options) => widgets.push(draw(container, options)) - 1,
    getResponse: (widget = 0) => widgets[widget]?.field.value ?? '',
    reset: (widget = 0) => widgets[widget]?.clear(),
    execute: fetchToken,
  };
})();
