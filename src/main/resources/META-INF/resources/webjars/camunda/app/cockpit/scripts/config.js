import {chineseDates} from '../../../lib/huanjie.js';

export default {
  app: {name: '流程监控', vendor: '换届'},
  locales: {availableLocales: ['zh'], fallbackLocale: 'zh'},
  requireJsConfig: chineseDates,
  customScripts: ['scripts/boards'],
  disableWelcomeMessage: true
};
