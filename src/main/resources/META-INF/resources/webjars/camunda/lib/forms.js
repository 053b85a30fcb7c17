// What the embedded forms of Tasklist share: see forms/README.md.

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const FAULTS = '；\n';
const shown = ['context', 'version'];

// The words in which an answer tells of a person, and their names.
const choices = {
  politicalStatus: [
    {id: 'party-member', name: '中共党员'},
    {id: 'probationary-party-member', name: '中共预备党员'},
    {id: 'league-member', name: '共青团员'},
    {id: 'none', name: '群众'}
  ],
  residence: [
    {id: 'registered', name: '本地户籍'},
    {id: 'resident', name: '在本地长期居住或工作'},
    {id: 'elsewhere', name: '都不是'}
  ],
  staffing: [
    {id: 'inside', name: '编制内'},
    {id: 'outside', name: '编制外'}
  ],
  timeCommitment: [
    {id: 'full-time', name: '专职'},
    {id: 'part-time', name: '兼职'}
  ]
};

const contextPath = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

window.huanjie = {form, upload, attach, address};

/** An address of ours, such as /api/elections, wherever the program is mounted. */
function address(path) {
  return contextPath + path;
}

/**
 * Binds a form: fills $scope.form and $scope.context when it opens, and sends $scope.form when it is submitted.
 * spec.moments: names of fields that hold a day and a time; all other dates hold a day.
 * spec.ready: called with the form once it is filled.
 * spec.question: asks the person, given the context, whether to send it.
 */
function form(camForm, $scope, spec = {}) {
  const moments = spec.moments ?? [];
  const variables = camForm.variableManager;
  $scope.form = {};
  $scope.choices = choices;
  $scope.contextPath = contextPath;
  $scope.add = (rows, row = {}) => rows.push(copy(row));
  $scope.remove = (rows, index) => rows.splice(index, 1);
  $scope.cited = finding => finding.clause ? `${finding.message}（${finding.clause}）` : finding.message;

  let fetched;
  const content = () => variables.variableValue('form');
  const show = sent => {
    const filled = dated(typeof sent === 'string' ? JSON.parse(sent) : copy(sent));
    $scope.form = filled;
    $scope.context = filled.context;
    $scope.files = Object.fromEntries((filled.context?.files ?? []).map(file => [file.id, file.name]));
    spec.ready?.(filled);
  };

  camForm.on('form-loaded', () => variables.fetchVariable('form'));
  camForm.on('variables-fetched', () => {
    fetched = content();
    show(fetched);
    linkToElection(camForm, $scope.context);
  });
  camForm.on('variables-restored', () => {
    if (content() !== fetched && version(content()) === version(fetched)) {
      show(content());
    }
  });
  camForm.on('store', () => {
    variables.variable('form').value = JSON.stringify({...answer($scope.form, moments), context: $scope.context});
  });
  camForm.on('submit-failed', (_, failure) => {
    if (!camForm.submitPrevented) {
      showFaults(camForm, failure[0].message);
    }
  });
  camForm.on('submit', () => {
    showFaults(camForm, '');
    if (spec.question && !window.confirm(spec.question($scope.context))) {
      camForm.submitPrevented = true;
      return;
    }
    // Whoever has to sign in again first finds the form as it was; what is accepted is forgotten here.
    camForm.store();
    const variable = variables.variable('form');
    variable.type = 'Json';
    variable.value = answer($scope.form, moments);
    variable.isDirty = true;
  });
}

/** Lists above the form what the server refused, one fault a line; takes the list away when there is none. */
function showFaults(camForm, message) {
  const formElement = camForm.formElement[0];
  formElement.querySelector('.refusal')?.remove();
  if (message === '') {
    return;
  }
  const alert = document.createElement('div');
  alert.className = 'alert alert-danger refusal';
  alert.setAttribute('role', 'alert');
  const list = document.createElement('ul');
  for (const fault of message.split(FAULTS)) {
    const line = document.createElement('li');
    line.textContent = fault;
    list.append(line);
  }
  alert.append('没有提交，任务保持原样：', list);
  formElement.prepend(alert);
  alert.scrollIntoView({block: 'nearest'});
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
    headers: {'X-Requested-With': 'huanjie'},
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

function linkToElection(camForm, context) {
  if (!context?.election) {
    return;
  }
  const link = document.createElement('a');
  link.href = address(`/elections/${encodeURIComponent(context.election)}`);
  link.target = '_blank';
  link.textContent = '查看本次换届的进度';
  const line = document.createElement('p');
  line.className = 'election';
  line.append(link);
  camForm.formElement[0].prepend(line);
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

const version = content => (typeof content === 'string' ? JSON.parse(content) : content)?.version;
const two = number => String(number).padStart(2, '0');
const day = date => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
