import {formComponents} from '../../../lib/huanjie.js';
import '../../../lib/forms.js';

export default {
  app: {name: '任务办理', vendor: '换届'},
  locales: {availableLocales: ['zh'], fallbackLocale: 'zh'},
  requireJsConfig: formComponents,
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: '认领当前选中的任务'},
    focusFilter: {key: 'ctrl+shift+f', description: '定位到第一个筛选器'},
    focusList: {key: 'ctrl+alt+l', description: '定位到列表中的第一个任务'},
    focusForm: {key: 'ctrl+alt+f', description: '定位到任务表单的第一个输入框'},
    startProcess: {key: 'ctrl+alt+p', description: '打开“发起流程”窗口'}
  }
};
