// What the embedded forms of Tasklist share: see forms/README.md.

import {about, choices, facts} from './facts.js';
import {leaving} from './huanjie.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const FAULTS = '；\n';
const KEPT_FOR_DAYS = 30;
const LEAVE = '填写的内容还没有提交。离开后它留在本浏览器里，同事看不到。要离开吗？';
// Forms that were deployed and results that were written by earlier versions name clauses by their codes.
const CODES = /([（，])((?:[A-Z]{1,2}[-.]?\d[\w.]*(?: Art \d+)?、?)+)(?=）)/g;
const shown = ['context', 'version'];

const contextPath = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const ours = {'X-Requested-With': 'huanjie'};
const registers = new Map();
let open = {end: () => {}};

window.huanjie = {form, upload, attach, address, choices, clauses, dated, facts};

forgetWhatIsOld();

/** An address of ours, such as /api/elections, wherever the program is mounted. */
function address(path) {
  return contextPath + path;
}

/** The clauses that the program cites and those that the election's scheme brings along, by their ids; asked for once. */
async function clauses(election) {
  const all = await Promise.all([asked(''), election ? asked(`?election=${encodeURIComponent(election)}`) : []]);
  return new Map(all.flat().map(clause => [clause.id, clause]));
}

function asked(query) {
  if (!registers.has(query)) {
    registers.set(query, fetch(address('/api/clauses' + query)).then(answer => answer.ok ? answer.json() : [], () => []));
  }
  return registers.get(query);
}

/** Lets people read document and place wherever a text of the form names clauses by their codes. */
function inWords(element, known) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const words = text.data.replace(CODES, (codes, before, ids) => {
      const cited = ids.split('、').map(id => known.get(id));
      return cited.every(clause => clause) ? before + cited.map(clause => clause.document + clause.place).join('、') : codes;
    });
    if (words !== text.data) {
      text.data = words;
    }
  }
}

/**
 * Binds a form: fills $scope.form and $scope.context when it opens, and sends $scope.form when it is submitted. What is typed stays in this browser
 * until it is sent or saved; what is saved is the draft of all who may answer the task.
 * spec.moments: names of fields that hold a day and a time; all other dates hold a day.
 * spec.ready: called with the form once it is filled.
 * spec.question: asks the person, given the context, whether to send it.
 */
function form(camForm, $scope, spec = {}) {
  const moments = spec.moments ?? [];
  const variables = camForm.variableManager;
  const element = camForm.formElement[0];
  const injector = camForm.formElement.injector();
  const later = injector.get('$timeout');
  const notifications = injector.get('Notifications');
  open.end();
  Object.assign($scope, {
    form: {}, $at: {}, $path: () => '', context: undefined, files: {}, choices, contextPath, findings: [], notice: '', others: [],
    add: (rows, row = {}) => rows.push(copy(row)),
    remove: (rows, index) => rows.splice(index, 1)
  });
  $scope.cited = finding => finding.clause ? `${finding.message}（${finding.clause.split('、').map(cite).join('、')}）` : finding.message;
  $scope.about = about;
  const known = new Map();
  new MutationObserver(() => inWords(element, known)).observe(element, {childList: true, subtree: true, characterData: true});
  const cite = id => known.has(id) ? known.get(id).document + known.get(id).place : '依据';
  camForm.formElement.prepend(injector.get('$compile')('<hj-findings></hj-findings>')($scope));

  let fetched;
  let untouched;
  let signedOut = false;
  const content = () => variables.variableValue('form');
  const typed = () => answer($scope.form, moments);
  const touched = () => untouched !== undefined && JSON.stringify(typed()) !== untouched;
  const settle = () => later(() => { untouched = JSON.stringify(typed()); });
  const show = filled => {
    $scope.form = $scope.$at = filled;
    $scope.context = filled.context;
    clauses(filled.context?.election).then(all => later(() => {
      all.forEach((clause, id) => known.set(id, clause));
      inWords(element, known);
    }));
    $scope.files = Object.fromEntries((filled.context?.files ?? []).map(file => [file.id, file.name]));
    spec.ready?.(filled);
  };
  const offered = kept => {
    const {context, version: shownVersion} = parsed(fetched);
    return dated({...kept, context, version: shownVersion});
  };

  const memory = `huanjie:${$scope.$root.authentication?.name ?? ''}:${camForm.taskId}`;
  const unsent = JSON.parse(localStorage.getItem(memory) ?? 'null');
  let kept = false;
  const keep = () => {
    if (touched()) {
      kept = true;
      localStorage.setItem(memory, JSON.stringify({typedAt: Date.now(), signedOut, version: version(fetched), form: typed()}));
    } else if (kept) {
      kept = false;
      localStorage.removeItem(memory);
    }
  };
  open = session($scope, element, touched, keep, () => { signedOut = true; });

  camForm.on('form-loaded', () => variables.fetchVariable('form'));
  camForm.on('variables-fetched', () => {
    fetched = content();
    show(dated(parsed(fetched)));
    settle().then(whatIsThereAlready);
  });
  camForm.on('store', () => {
    camForm.storePrevented = true;
    keep();
    if (!signedOut) {
      saveDraft();
    }
  });
  camForm.on('submit-failed', (_, failure) => {
    if (!camForm.submitPrevented) {
      $scope.findings = findingsOf(failure[0]);
      later(() => {
        notifications.clearAll();
        element.querySelector('.refusal')?.scrollIntoView({block: 'nearest'});
      });
    }
  });
  camForm.on('submit', () => {
    Object.assign($scope, {findings: [], notice: '', others: []});
    notifications.clearAll();
    if (spec.question && !window.confirm(spec.question($scope.context))) {
      camForm.submitPrevented = true;
      return;
    }
    keep();
    const variable = variables.variable('form');
    variable.type = 'Json';
    variable.value = typed();
    variable.isDirty = true;
  });
  camForm.on('submit-success', () => {
    localStorage.removeItem(memory);
    open.end();
    const task = document.querySelector('h2.task')?.textContent.trim() ?? '';
    notifications.addMessage({type: 'success', status: '已提交', message: task, duration: 8000});
  });

  async function whatIsThereAlready() {
    const answered = await fetch(address(`/api/tasks/${camForm.taskId}/draft`), {headers: ours}).catch(() => ({status: 0}));
    const draft = answered.status === 200 ? await answered.json() : undefined;
    later(() => offer(draft));
  }

  /** Shows the newest of what was saved for all and what was typed here; the others are a click away. */
  function offer(draft) {
    const usable = each => each && each.version === version(fetched);
    const saved = draft && {typedAt: Date.parse(draft.savedAt), version: draft.form.version, form: draft.form};
    const stale = [saved, unsent].some(each => each && !usable(each));
    const ways = [{name: '任务原来的内容', says: '', take: () => show(dated(parsed(fetched)))}];
    if (usable(saved)) {
      const by = `${draft.savedBy}${draft.savedAt.slice(0, 16).replace('T', ' ')}保存的草稿`;
      ways.push({name: by, says: `这是${by}，还没有提交。`, typedAt: saved.typedAt, take: () => { show(offered(saved.form)); settle(); }});
    }
    if (usable(unsent)) {
      const says = unsent.signedOut ? '登录中断前您填写的内容都还在，还没有提交。' : '这是您上次在本浏览器填写、还没有提交的内容。';
      ways.push({name: '没有提交的填写', says, typedAt: unsent.typedAt, take: () => { show(offered(unsent.form)); later(setDirty); }});
    }
    if (stale) {
      $scope.notice = '上次填写以后，这项任务的内容已有变动，以前的填写没有采用。';
    }
    if (ways.length > 1 && !touched()) {
      take([...ways].sort((one, other) => (other.typedAt ?? 0) - (one.typedAt ?? 0))[0]);
    }

    function take(way) {
      way.take();
      $scope.notice = way.says || '这是任务原来的内容。';
      $scope.others = ways.filter(other => other !== way).map(other => ({name: `改用${other.name}`, show: () => take(other)}));
    }
  }

  function setDirty() {
    $scope[camForm.formElement.attr('name')]?.$setDirty();
  }

  async function saveDraft() {
    const body = JSON.stringify(typed());
    const answered = await fetch(address(`/api/tasks/${camForm.taskId}/draft`), {
      method: 'PUT', headers: {...ours, 'Content-Type': 'application/json'}, body
    }).catch(() => ({ok: false, status: 0}));
    if (answered.status === 401) {
      $scope.$root.$broadcast('authentication.login.required');
      return;
    }
    const says = answered.ok
      ? '已保存，还没有提交；本单位能办理这项任务的同事打开它就能看到。'
      : `没有保存到服务器：${await reasonOf(answered)}。填写的内容留在本浏览器里。`;
    later(() => {
      $scope.notice = says;
      $scope.others = [];
      if (answered.ok) {
        untouched = body;
        keep();
      }
    });
  }
}

/** While a form is open: what is typed is kept, and whoever leaves with unsent input is asked. */
function session($scope, element, touched, keep, signOut) {
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, 300);
  };
  const ask = event => {
    if (touched() && !leaving) {
      event.preventDefault();
      event.returnValue = LEAVE;
    }
  };
  const taskOf = url => /[?&]task=([^&]*)/.exec(url)?.[1];
  const stay = $scope.$root.$on('$locationChangeStart', (event, to, from) => {
    if (!leaving && !/#!?\/login/.test(to) && taskOf(to) !== taskOf(from) && touched() && !window.confirm(LEAVE)) {
      event.preventDefault();
    }
  });
  const signedOut = $scope.$root.$on('authentication.login.required', () => {
    signOut();
    keep();
  });
  ['input', 'change', 'click'].forEach(kind => element.addEventListener(kind, soon));
  addEventListener('beforeunload', ask);
  addEventListener('pagehide', keep);
  const gone = $scope.$on('$destroy', () => end());

  function end() {
    clearTimeout(waiting);
    [stay, signedOut, gone].forEach(stop => stop());
    ['input', 'change', 'click'].forEach(kind => element.removeEventListener(kind, soon));
    removeEventListener('beforeunload', ask);
    removeEventListener('pagehide', keep);
  }

  return {end};
}

/** The faults of a refusal with the paths of their fields; of an answer without such a list its sentences. */
function findingsOf(failure) {
  return failure.response?.body?.findings
    ?? failure.message.split(FAULTS).map(message => ({field: '', message, clause: ''}));
}

async function reasonOf(answered) {
  const problem = await answered.json?.().catch(() => ({})) ?? {};
  return problem.detail ?? (answered.status === 0 ? '网络不通' : '服务器没有接受');
}

/** Nobody comes back to what was typed a month ago; its task is long done. */
function forgetWhatIsOld() {
  for (const name of Object.keys(localStorage).filter(each => each.startsWith('huanjie:'))) {
    const {typedAt} = JSON.parse(localStorage.getItem(name));
    if (Date.now() - typedAt > KEPT_FOR_DAYS * 24 * 3600 * 1000) {
      localStorage.removeItem(name);
    }
  }
}

/** Stores the file of an input with an election; resolves to what the server keeps of it, rejects with a Chinese sentence. */
async function upload(election, input, kind, owner) {
  const file = input.files[0];
  const limits = await (await fetch(address('/api/attachments/limits'))).json();
  if (file && file.size > limits.maxBytes) {
    throw new Error(`附件“${file.name}”超过${limits.maxSize}，没有上传`);
  }
  const body = new FormData();
  body.append('file', file);
  body.append('kind', kind);
  body.append('owner', owner ?? '');
  const answer = await fetch(address(`/api/elections/${election}/attachments`), {
    method: 'POST',
    headers: ours,
    body
  });
  const content = await answer.json();
  if (!answer.ok) {
    throw new Error(content.detail ?? '附件没有保存，请重试');
  }
  return content;
}

/** Stores the file of an input with the election and adds its id to a list of the form; $scope.files knows the names, $scope.uploadFault what went wrong. */
async function attach($scope, ids, input, kind) {
  $scope.uploadFault = '';
  try {
    const stored = await upload($scope.context.election, input, kind);
    $scope.files[stored.id] = stored.name;
    ids.push(stored.id);
    input.value = '';
  } catch (fault) {
    $scope.uploadFault = fault.message;
  }
  $scope.$apply();
}

function copy(value) {
  if (Array.isArray(value)) {
    return value.map(copy);
  }
  if (value instanceof Date) {
    return new Date(value.getTime());
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, copy(part)]))
    : value;
}

/** Dates as input fields want them; what is only shown stays as it is. */
function dated(value) {
  const result = {};
  for (const [name, part] of Object.entries(value)) {
    result[name] = shown.includes(name) ? part : withDates(part);
  }
  return result;
}

function withDates(value) {
  if (Array.isArray(value)) {
    return value.map(withDates);
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withDates(part)]));
  }
  if (typeof value === 'string' && DAY.test(value)) {
    return new Date(`${value}T00:00`);
  }
  return typeof value === 'string' && MOMENT.test(value) ? new Date(value.slice(0, 16)) : value;
}

/** The answer without what AngularJS adds; fields left empty are not sent. */
function answer(value, moments, name = '') {
  if (value instanceof Date) {
    return moments.includes(name) ? `${day(value)}T${two(value.getHours())}:${two(value.getMinutes())}` : day(value);
  }
  if (Array.isArray(value)) {
    return value.map(row => answer(row, moments, name));
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value)
      .filter(([key, part]) => key !== 'context' && !key.startsWith('$$') && part !== null && part !== undefined && part !== '')
      .map(([key, part]) => [key, answer(part, moments, key)]));
  }
  return value;
}

const parsed = content => typeof content === 'string' ? JSON.parse(content) : copy(content);
const version = content => parsed(content)?.version;
const two = number => String(number).padStart(2, '0');
const day = date => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
