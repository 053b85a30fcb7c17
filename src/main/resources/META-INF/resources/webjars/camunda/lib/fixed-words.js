// Puts into Chinese the English words that stand in the web applications' code, outside their locale files.

const words = new Map([
  ['Welcome', '首页'],
  ['Tasklist', '任务办理'],
  ['Cockpit', '流程监控'],
  ['Admin', '系统管理'],
  ['Actions', '操作'],
  ['State', '状态'],
  ['Error:', '错误：'],
  ['Error', '错误'],
  ['Upload', '上传'],
  ['Download', '下载'],
  ['Select all', '全选'],
  ['Unselect all', '全不选'],
  ['Loading diagram', '正在加载流程图'],
  ['Toggle this section', '展开或收起此部分'],
  ['Suspended Job Definition', '已挂起的作业定义'],
  ['Invalid Date Value.', '日期的值无效。'],
  ['previous', '上一个'],
  ['next', '下一个'],
  ['zoom in', '放大'],
  ['zoom out', '缩小'],
  ['reset zoom', '恢复大小'],
  ['null', '空值']
]);

/** From now on another word is put so wherever it stands alone, such as a place's name for the id of its process. */
export function translateAlso(word, translation) {
  words.set(word, translation);
  translate(document.body);
}

// What an application was looking for stands before the answer that it did not get: "<task> <- ", in a heading with its brackets escaped.
const soughtFor = /^\s*(<|&lt;)\w+(>|&gt;) (<|&lt;)- /;

new MutationObserver(changes => {
  for (const {target, type, addedNodes} of changes) {
    (type === 'childList' ? addedNodes : [target]).forEach(translate);
  }
}).observe(document.body, {subtree: true, childList: true, characterData: true, attributeFilter: ['title']});

function translate(node) {
  if (node.nodeType === Node.TEXT_NODE) {
    const word = node.data.trim();
    if (words.has(word)) {
      node.data = node.data.replace(word, words.get(word));
    } else if (soughtFor.test(node.data)) {
      node.data = node.data.replace(soughtFor, '');
    }
    return;
  }
  if (words.has(node.title)) {
    node.title = words.get(node.title);
  }
  node.childNodes.forEach(translate);
}
