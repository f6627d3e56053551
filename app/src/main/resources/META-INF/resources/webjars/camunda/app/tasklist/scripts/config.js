import translateForms from './form-texts.js';
import language from './language.js';

const name = { ru: 'Задачи', kk: 'Тапсырмалар', en: 'Tasks', zh: '任务' }[language];

// Tasklist begins before its labels have come and then shows bare keys, unless they lie in its cache already.
const locales = `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/locales/`;
const labels = await fetch(`${locales}${language}.json`).then(response => response.json());
const cache = JSON.parse(localStorage.getItem('camunda-web') ?? '{}');
cache[`${locales}_locales_data_${language}_${window.bust}`] = JSON.stringify(labels);
localStorage.setItem('camunda-web', JSON.stringify(cache));

translateForms(language, labels.dateLocales);

export default {
  app: { name, vendor: 'Potok' },
  // One language only: with a choice, Tasklist would ask the browser instead of the portal.
  locales: { availableLocales: [language], fallbackLocale: language },
  customScripts: ['scripts/portal'],
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN'
};
