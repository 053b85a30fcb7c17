import '../../../lib/huanjie.js';

export default {
  app: {name: '首页', vendor: '换届'},
  locales: {availableLocales: ['zh'], fallbackLocale: 'zh'},
  disableWelcomeMessage: true
};
