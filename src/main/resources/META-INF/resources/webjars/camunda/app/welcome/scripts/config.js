import {chineseDates, contextPath} from '../../../lib/huanjie.js';

export default {
  app: {name: '首页', vendor: '换届'},
  locales: {availableLocales: ['zh'], fallbackLocale: 'zh'},
  requireJsConfig: chineseDates,
  disableWelcomeMessage: true,
  links: [{label: '换届选举', href: contextPath + '/', description: '发起换届，查看进展'}]
};
