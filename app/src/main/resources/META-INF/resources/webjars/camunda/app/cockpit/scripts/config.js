export default {
  app: { name: 'Cockpit', vendor: 'Potok' },
  disableWelcomeMessage: true,
  csrfCookieName: 'XSRF-TOKEN'
};
