import '../../../lib/huanjie.js';

export default {
  app: {name: '系统管理', vendor: '换届'},
  locales: {availableLocales: ['zh'], fallbackLocale: 'zh'},
  disableWelcomeMessage: true
};
