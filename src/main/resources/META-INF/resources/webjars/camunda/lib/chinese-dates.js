// Chinese for the date pickers, which take their words from AngularJS instead of the locale files.

define(['angular'], angular => {
  const months = Array.from({length: 12}, (_, month) => `${month + 1}月`);
  const days = ['日', '一', '二', '三', '四', '五', '六'];

  angular.module('chinese-dates', ['ui.bootstrap']).run([
    '$locale',
    'uibDatepickerConfig',
    'uibDatepickerPopupConfig',
    ($locale, picker, popup) => {
      Object.assign($locale.DATETIME_FORMATS, {
        MONTH: months,
        SHORTMONTH: months,
        STANDALONEMONTH: months,
        DAY: days.map(day => `星期${day}`),
        SHORTDAY: days,
        AMPMS: ['上午', '下午']
      });
      Object.assign(picker, {formatDayTitle: 'yyyy年M月', formatMonthTitle: 'yyyy年'});
      Object.assign(popup, {currentText: '今天', clearText: '清除', closeText: '关闭'});
    }
  ]);
});
