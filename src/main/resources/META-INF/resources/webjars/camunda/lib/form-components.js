// The components of which Tasklist's embedded forms are made: see forms/README.md.

define(['angular'], angular => {
  const {address, clauses, dated, facts, upload} = window.huanjie;
  const components = angular.module('huanjie.forms', []);

  // What a row of the register holds beside facts: whoever corrects a row gets all that is known, so that nothing is erased.
  const BESIDE_FACTS = ['post', 'source', 'nomination', 'account'];

  const NOMINEES = `
    <fieldset>
      <legend>已登记 {{registered.length}} 人</legend>
      <p class="text-muted" ng-if="!registered.length">还没有人报名。</p>
      <table class="table table-condensed" ng-if="registered.length">
        <thead><tr><th>姓名</th><th>竞职职务</th><th>出生年月</th><th>单位</th><th>推荐方式</th><th>情况</th><th></th></tr></thead>
        <tbody>
        <tr ng-repeat="person in registered">
          <td>{{person.printedName}}</td><td>{{person.postName}}</td><td>{{person.birthMonth}}</td><td>{{person.unit}}</td>
          <td>{{person.nominationName}}</td>
          <td>
            {{person.decisionName}}
            <span class="label label-warning" ng-if="person.outcome === 'needs-waiver'">须申请放宽</span>
            <span class="label label-danger" ng-if="person.outcome === 'ineligible'">不符合条件</span>
            <div class="text-muted" ng-repeat="finding in person.findings" ng-if="finding.outcome !== 'pass'">
              {{finding.message}}<hj-clause of="{{finding.clause}}"></hj-clause>
            </div>
          </td>
          <td>
            <span ng-if="person.decision === 'registered' && !touched(person)">
              <button type="button" class="btn btn-default btn-xs" ng-click="correct(person)">修改</button>
              <button type="button" class="btn btn-default btn-xs" ng-click="withdraw(person)">删除</button>
            </span>
            <span class="text-muted" ng-if="form.removed.includes(person.id)">将删除
              <button type="button" class="btn btn-default btn-xs" ng-click="restore(person)">撤销</button>
            </span>
          </td>
        </tr>
        </tbody>
      </table>
    </fieldset>
    <hj-rows field="candidates" add="NEW" blank="blank()" remove="取消这一行"
             title="第{{$index + 1}}行（{{row.candidate ? '修改' : 'LABEL'}}）{{row.name}}">
      <hj-person kind="nominee">
        <hj-field field="post" label="竞职职务" required options="post.id as post.name for post in context.posts"></hj-field>
        <hj-field field="source" label="来源" ng-if="sources(row.post).length" options="source.id as source.name for source in sources(row.post)" empty=""></hj-field>
        <hj-field field="nomination.channel" label="推荐方式" required options="channel.id as channel.name for channel in context.channels"></hj-field>
        <hj-field field="nomination.supporters" label="联名人数" type="number" ng-if="row.nomination.channel === 'joint'"
                  help="至少 {{context.jointSupporters}} 人" clause="{{context.clause}}"></hj-field>
        <hj-field field="account" label="本系统账号" help="有账号的填写，以便计票、评分时回避。"></hj-field>
      </hj-person>
      <hj-files field="attachments" kind="registration-form" label="报名表"></hj-files>
      <hj-files field="attachments" kind="signature-sheet" label="联名签名表" unlisted ng-if="row.nomination.channel === 'joint'"></hj-files>
    </hj-rows>`;

  const CONCLUSION = `
    <fieldset>
      <legend>调查结论</legend>
      <hj-field field="outcome" label="结论" required change="settle()" help="按中组发〔2000〕18号第三条分别处理" clause="B.7、E14">
        <option value="unfounded">反映失实，不影响任用</option>
        <option value="minor">属一般性问题，任用并提醒</option>
        <option value="serious">问题属实且严重，不予任用</option>
        SUSPENDED
      </hj-field>
      <p ng-if="form.outcome === 'suspended'">暂缓任用一般不超过{{context.suspensionMonths}}个月，期间继续调查，期满须再作结论。</p>
      <hj-field field="grounds" label="调查情况" type="textarea" rows="6" required help="怎样核实、查明了什么。只存档，不公开，不要写出反映人。"></hj-field>
      <hj-field field="reminder" label="提醒内容" type="textarea" required ng-if="form.outcome === 'minor'" help="任用时对本人提醒什么" clause="B.7"></hj-field>
    </fieldset>
    <fieldset ng-if="form.outcome === 'serious' && context.people.length">
      <legend>不予任用的人选</legend>
      <hj-picks field="people" from="person in context.people" value="person.id" text="{{person.name}}（{{person.post}}）"
                help="不予任用的人选从名单上去掉；公示期满、异议都办结后，按新名单重新公示" clause="E14"></hj-picks>
    </fieldset>`;

  const escaped = text => String(text).replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  const attribute = (name, value) => value === undefined ? '' : ` ${name}="${escaped(value)}"`;
  const asks = (attrs, name) => attrs[name] !== undefined;

  // The one place where a label stands above its field.
  const labelled = (attrs, field) => `
    <label class="control-label${asks(attrs, 'required') ? ' required' : ''}"${asks(attrs, 'asked') ? attribute('ng-class', `{required: ${attrs.asked}}`) : ''} for="{{place.id()}}">${attrs.label}</label>
    ${field}`;

  const helped = attrs => asks(attrs, 'help') || asks(attrs, 'clause')
    ? `<p class="help-block">${attrs.help ?? ''}${asks(attrs, 'clause') ? `<hj-clause${attribute('of', attrs.clause)}></hj-clause>` : ''}</p>`
    : '';

  const FAULTS = `
    <p class="help-block fault" ng-repeat="fault in place.faults()">{{fault.message}}<hj-clause of="{{fault.clause}}"></hj-clause></p>`;

  const marked = (attrs, shape, inside) => `
    <div class="${shape}" data-path="{{place.path()}}" ng-class="{'has-error': place.faults().length}">${inside}${helped(attrs)}${FAULTS}</div>`;

  /** A place in the answer: its path as refusals name it, the id of its input, and the faults found there. */
  function place(scope, field = '', deep = false) {
    const path = () => [scope.$path?.() ?? '', field].filter(part => part !== '').join('.');
    const here = finding => finding.field !== '' && finding.field === path() || deep && finding.field.startsWith(`${path()}[`);
    return {path, id: () => path().replace(/\W+/g, '-'), faults: () => (scope.findings ?? []).filter(here)};
  }

  const MULTIPLE = ['lines', 'many'];

  components.directive('hjField', () => ({
    restrict: 'E',
    scope: true,
    template: made((element, attrs) => {
      const inside = element.html().trim();
      return asks(attrs, 'choices') || asks(attrs, 'options') || inside.startsWith('<option') ? choice(attrs, inside) : input(attrs);
    }),
    link: {
      pre: (scope, element, attrs) => {
        scope.place = asks(attrs, 'field')
          ? place(scope, attrs.field, MULTIPLE.includes(attrs.type))
          : {path: () => '', id: () => `field-${scope.$id}`, faults: () => []};
      }
    }
  }));

  function bound(attrs) {
    return attribute('ng-model', attrs.model ?? `$at.${attrs.field}`) + attribute('ng-change', attrs.change) + attribute('ng-disabled', attrs.disabled)
      + attribute('placeholder', attrs.placeholder) + attribute('aria-required', asks(attrs, 'required') ? 'true' : undefined)
      + (asks(attrs, 'asked') ? attribute('ng-attr-aria-required', `{{${attrs.asked} ? true : undefined}}`) : '')
      + ' ng-attr-aria-invalid="{{place.faults().length ? true : undefined}}"'
      + (asks(attrs, 'bare') ? attribute('aria-label', attrs.bare + attrs.label) : '');
  }

  function input(attrs) {
    const type = attrs.type ?? 'text';
    if (type === 'checkbox') {
      const box = `<input id="{{place.id()}}" type="checkbox"${bound(attrs)}>`;
      return asks(attrs, 'bare')
        ? marked(attrs, 'cell', box)
        : marked(attrs, 'checkbox', `<label for="{{place.id()}}">${box} ${attrs.label}</label>`);
    }
    const shape = `id="{{place.id()}}" class="form-control${asks(attrs, 'bare') ? ' input-sm' : ''}"${bound(attrs)}`;
    const field = type === 'textarea' ? `<textarea ${shape} rows="${attrs.rows ?? 3}"></textarea>`
      : type === 'lines' ? `<textarea ${shape} rows="${attrs.rows ?? 3}" ng-list="&#10;" ng-trim="false"></textarea>`
      : `<input ${shape} type="${type}"${attribute('step', attrs.step)}${attribute('size', attrs.size)}>`;
    return asks(attrs, 'bare') ? marked(attrs, 'cell', field) : marked(attrs, 'form-group', labelled(attrs, field));
  }

  function choice(attrs, inside) {
    if (attrs.type === 'radio') {
      return marked(attrs, 'form-group', `<div role="radiogroup"${attribute('aria-label', attrs.label)}>${radios(attrs, inside)}</div>`);
    }
    const options = attrs.options ?? (asks(attrs, 'choices') ? `choice.id as choice.name for choice in choices.${attrs.choices}` : undefined);
    const field = `<select id="{{place.id()}}" class="form-control${asks(attrs, 'bare') ? ' input-sm' : ''}"${attrs.type === 'many' ? ' multiple' : ''}`
      + `${bound(attrs)}${attribute('ng-options', options)}>${asks(attrs, 'empty') ? `<option value="">${attrs.empty}</option>` : ''}${inside}</select>`;
    return asks(attrs, 'bare') ? marked(attrs, 'cell', field) : marked(attrs, 'form-group', labelled(attrs, field));
  }

  function radios(attrs, inside) {
    if (asks(attrs, 'options')) {
      const [, value, text, name, list] = /^(.+) as (.+) for (\w+) in (.+)$/.exec(attrs.options);
      return `<div class="radio" ng-repeat="${escaped(`${name} in ${list}`)}">${radio(attrs, value, `{{${text}}}`)}</div>`;
    }
    return [...new DOMParser().parseFromString(inside, 'text/html').body.querySelectorAll('option')].map(option => {
      const value = option.getAttribute('value');
      const plain = ['true', 'false'].includes(value) ? value : `'${value}'`;
      return radio({...attrs, disabled: option.getAttribute('ng-disabled') ?? undefined}, plain, option.innerHTML, 'radio-inline');
    }).join('');
  }

  function radio(attrs, value, text, shape = '') {
    return `<label class="${shape}"><input type="radio" name="{{place.id()}}"${attribute('ng-value', value)}${bound(attrs)}> ${text}</label>`;
  }

  const touchedForm = {require: '^form'};

  /** A template made of the component's attributes; what they say of rows or fields is computed within, not where the component stands. */
  function made(template) {
    return (element, attrs) => {
      const html = template(element, attrs);
      Object.keys(attrs.$attr).filter(name => String(attrs[name]).includes('{{')).forEach(name => { attrs[name] = ''; });
      return html;
    };
  }

  components.directive('hjRows', () => ({
    ...touchedForm,
    restrict: 'E',
    scope: true,
    template: made(rows),
    link: {
      pre: (scope, element, attrs, form) => {
        scope.place = place(scope, attrs.field);
        const list = () => scope.$eval(`$at.${attrs.field}`);
        scope.list = {
          rows: () => asks(attrs, 'rows') ? scope.$eval(attrs.rows) : list(),
          place: row => `${scope.place.path()}[${list().indexOf(row)}]`,
          add: () => {
            if (!list()) {
              scope.$eval(`$at.${attrs.field} = []`);
            }
            list().push(angular.copy(scope.$eval(attrs.blank ?? '{}')));
            form.$setDirty();
          },
          remove: row => {
            list().splice(list().indexOf(row), 1);
            form.$setDirty();
          }
        };
      }
    }
  }));

  function rows(element, attrs) {
    const name = attrs.as ?? 'row';
    const repeat = `="${name} in list.rows()" hj-row="${name}"${attribute('ng-init', attrs.where)}`;
    const remove = `<button type="button" class="btn btn-default btn-xs" ng-click="list.remove(${name})">${attrs.remove ?? '删除'}</button>`;
    const add = attrs.add ? `<button type="button" class="btn btn-default btn-xs" ng-click="list.add()">${attrs.add}</button>` : '';
    const each = asks(attrs, 'table') ? table(element, attrs, repeat, remove) : blocks(element, attrs, repeat, remove);
    return marked(attrs, 'rows', `${each}${add}`);
  }

  const removable = attrs => asks(attrs, 'add') || asks(attrs, 'removable');

  function blocks(element, attrs, repeat, remove) {
    if (asks(attrs, 'plain')) {
      return `<div ng-repeat${repeat}>${FAULTS}${element.html()}</div>`;
    }
    const title = attrs.title ? `<legend>${attrs.title} ${attrs.subtitle ? `<small>${attrs.subtitle}</small>` : ''} ${removable(attrs) ? remove : ''}</legend>` : '';
    return `<fieldset ng-repeat${repeat}>${title}${FAULTS}${element.html()}${!title && removable(attrs) ? remove : ''}</fieldset>`;
  }

  function table(element, attrs, repeat, remove) {
    const columns = [...element[0].children];
    const heads = columns.map(column => `<th>${column.getAttribute('label') ?? ''}</th>`).join('');
    const cells = columns.map(column => {
      column.setAttribute('bare', attrs.named ?? '');
      return `<td${column.hasAttribute('wide') ? ' class="name"' : ''}>${column.outerHTML}</td>`;
    }).join('');
    return `
      <table class="table table-condensed" ng-if="list.rows().length">
        <thead><tr>${heads}${removable(attrs) ? '<th></th>' : ''}</tr></thead>
        <tbody>
        <tr ng-repeat-start${repeat} ng-class="{'has-error': place.faults().length}">${cells}${removable(attrs) ? `<td>${remove}</td>` : ''}</tr>
        <tr class="has-error" ng-repeat-end ng-if="place.faults().length"><td colspan="${columns.length + 1}">${FAULTS}</td></tr>
        </tbody>
      </table>`;
  }

  // A row of hj-rows: the fields in it are the row's.
  components.directive('hjRow', () => ({
    restrict: 'A',
    link: {
      pre: (scope, element, attrs) => {
        const row = scope[attrs.hjRow];
        const path = () => scope.list.place(row);
        scope.$at = row;
        scope.$path = path;
        scope.place = place(scope);
      }
    }
  }));

  components.directive('hjPicks', () => ({
    ...touchedForm,
    restrict: 'E',
    scope: true,
    template: made((element, attrs) => marked(attrs, 'picks', `
      <p${attribute('ng-if', asks(attrs, 'label') ? 'true' : 'false')}>${attrs.label ?? ''}</p>
      <div class="checkbox"${attribute('ng-repeat', attrs.from)}${attribute('ng-if', attrs.unless && `!(${attrs.unless})`)}>
        <label><input type="checkbox"${attribute('ng-checked', `picks.has(${attrs.value})`)}${attribute('ng-click', `picks.toggle(${attrs.value})`)}${attribute('ng-disabled', attrs.disabled)}> ${attrs.text}</label>
        ${element.html()}
      </div>`)),
    link: {
      pre: (scope, element, attrs, form) => {
        scope.place = place(scope, attrs.field, true);
        const list = () => scope.$eval(`$at.${attrs.field} = $at.${attrs.field} || []`);
        scope.picks = {
          has: value => list().includes(value),
          toggle: value => {
            const at = list().indexOf(value);
            at < 0 ? list().push(value) : list().splice(at, 1);
            scope.$eval(attrs.change);
            form.$setDirty();
          }
        };
      }
    }
  }));

  components.directive('hjFiles', () => ({
    ...touchedForm,
    restrict: 'E',
    scope: true,
    template: (element, attrs) => marked(attrs, 'form-group', `
      <ul ng-if="uploads.listed">
        <li ng-repeat="id in uploads.ids()">
          <a ng-href="{{uploads.address(id)}}">{{files[id]}}</a>
          <button type="button" class="btn btn-default btn-xs" ng-click="uploads.remove(id)">移除</button>
        </li>
      </ul>
      ${labelled(attrs, `<input id="{{place.id()}}" type="file">
      <button type="button" class="btn btn-default btn-xs" ng-click="uploads.store()">上传</button>
      <p class="help-block fault text-danger" ng-if="uploads.fault">{{uploads.fault}}</p>`)}`),
    link: {
      pre: (scope, element, attrs, form) => {
        scope.place = place(scope, attrs.field, true);
        const path = scope.place.id;
        scope.place.id = () => `${path()}-${attrs.kind}`;
        const list = () => scope.$eval(`$at.${attrs.field} = $at.${attrs.field} || []`);
        scope.uploads = {
          listed: !asks(attrs, 'unlisted'),
          fault: '',
          ids: list,
          address: id => address(`/api/elections/${scope.context.election}/attachments/${id}`),
          remove: id => {
            list().splice(list().indexOf(id), 1);
            form.$setDirty();
          },
          store: () => {
            const chosen = element[0].querySelector('input[type=file]');
            upload(scope.context.election, chosen, attrs.kind).then(
              stored => scope.$apply(() => {
                scope.uploads.fault = '';
                scope.files[stored.id] = stored.name;
                list().push(stored.id);
                form.$setDirty();
                chosen.value = '';
              }),
              fault => scope.$apply(() => { scope.uploads.fault = fault.message; }));
          }
        };
      }
    }
  }));

  components.directive('hjPerson', () => ({
    restrict: 'E',
    template: (element, attrs) => {
      const within = attrs.field ? `${attrs.field}.` : '';
      const asked = facts.filter(fact => fact.of.split(' ').includes(attrs.kind));
      const fields = asked.filter(fact => fact.type !== 'checkbox').map(fact => person(fact, attrs, within)).join('');
      const boxes = asked.filter(fact => fact.type === 'checkbox').map(fact => person(fact, attrs, within)).join('');
      return `<div class="fields">${fields}${element.html()}</div>${boxes}`;
    }
  }));

  function person(fact, attrs, within) {
    const must = (fact.must ?? '').split(' ').includes(attrs.kind);
    const empty = must || fact.choices === undefined ? undefined : attrs.empty ?? fact.empty ?? '';
    const birth = fact.name === 'birthDate' && attrs.kind === 'nominee';
    const born = birth ? "{{row.candidate ? '不改就不填。' : '只用于计算年龄，对外只显示年月。'}}" : undefined;
    const asked = fact.asked ? `context.asked.includes('${fact.name}')` : birth ? '!row.candidate' : undefined;
    return `<hj-field${attribute('field', within + fact.name)}${attribute('label', fact.label)}${attribute('type', fact.type)}`
      + `${attribute('choices', fact.choices)}${attribute('empty', empty)}${attribute('ng-if', fact.when)}`
      + `${attribute('help', born)}${attribute('asked', asked)}${must ? ' required' : ''}></hj-field>`;
  }

  components.directive('hjNominees', ['$timeout', $timeout => ({
    ...touchedForm,
    restrict: 'E',
    scope: true,
    template: (element, attrs) => NOMINEES.replace('NEW', attrs.add).replace('LABEL', attrs.new),
    link: {
      pre: (scope, element, attrs, form) => {
        const copied = [...BESIDE_FACTS, ...facts.filter(fact => fact.of.includes('nominee')).map(fact => fact.name)];
        scope.sources = id => (scope.context?.posts.find(post => post.id === id) ?? {sources: []}).sources;
        scope.blank = () => ({
          sex: '男', ethnicity: '汉族', post: scope.context.posts[0].id, politicalStatus: 'league-member',
          nomination: {channel: scope.context.channels[0].id}, attachments: []
        });
        scope.correct = person => change(() => scope.form.candidates.push({
          ...dated(angular.copy(Object.fromEntries(copied.map(name => [name, person[name]])))),
          candidate: person.id, attachments: []
        }));
        scope.withdraw = person => change(() => scope.form.removed.push(person.id));
        scope.restore = person => change(() => scope.form.removed.splice(scope.form.removed.indexOf(person.id), 1));
        scope.touched = person =>
          scope.form.removed?.includes(person.id) || scope.form.candidates?.some(row => row.candidate === person.id);
        scope.$watch('context', context => {
          if (context) {
            scope.registered = context.candidates;
            fetch(address(`/api/elections/${context.election}/candidates`))
              .then(answer => answer.ok ? answer.json() : context.candidates)
              .then(rows => $timeout(() => { scope.registered = rows; }));
          }
        });

        function change(what) {
          what();
          form.$setDirty();
        }
      }
    }
  })]);

  // What the rules found of a candidate, what was decided so far, and the files handed in.
  components.directive('hjCandidate', () => ({
    restrict: 'E',
    scope: true,
    template: `
      <ul class="list-unstyled">
        <li ng-repeat="finding in who().findings" ng-if="!troublesOnly || finding.outcome !== 'pass'">
          <span class="label" ng-class="{pass: 'label-success', waiver: 'label-warning', fail: 'label-danger'}[finding.outcome]">{{ {pass: '符合', waiver: '须放宽', fail: '不符合'}[finding.outcome] }}</span>
          {{finding.message}}<hj-clause of="{{finding.clause}}"></hj-clause>
        </li>
      </ul>
      <p class="text-info" ng-if="who().result">{{who().result}}</p>
      <p ng-if="(context.files | filter: {owner: who().id}).length">
        材料：
        <a ng-repeat="file in context.files | filter: {owner: who().id}" ng-href="{{contextPath}}/api/elections/{{context.election}}/attachments/{{file.id}}">{{file.name}}　</a>
      </p>`,
    link: {
      pre: (scope, element, attrs) => {
        scope.who = () => scope.$eval(attrs.of);
        scope.troublesOnly = asks(attrs, 'troubles');
      }
    }
  }));

  // What an objection says, for those who may read it.
  components.directive('hjObjection', ['$timeout', $timeout => ({
    restrict: 'E',
    scope: true,
    template: `
      <p>对“{{context.notice}}”的{{context.sort}}异议，{{context.raisedOn}} 收到，{{context.due}} 前作出结论<hj-clause of="{{context.clause}}"></hj-clause>。</p>
      <p>{{context.pauses ? '调查期间公示停止计时，办结后接着计算。' : '调查期间公示照常计时；期满时还没有办结的，等到办结为止。'}}</p>
      <fieldset>
        <legend>反映的问题</legend>
        <p class="paper">{{letter.text}}</p>
        <p ng-if="letter.signature">署名：{{letter.signature}}</p>
        <p class="text-danger" ng-if="closed">反映的内容只有调查单位的人员能看，您的账号看不到。</p>
        <p class="help-block">反映的内容和反映人只限调查人员知道，严禁向被反映人和其他人泄露<hj-clause of="B.7"></hj-clause>。</p>
      </fieldset>`,
    link: scope => scope.$watch('context.objection', objection => {
      if (objection) {
        fetch(address(`/api/objections/${encodeURIComponent(objection)}/letter`), {headers: {'X-Requested-With': 'huanjie'}})
          .then(answer => answer.ok ? answer.json() : Promise.reject(answer))
          .then(letter => $timeout(() => { scope.letter = letter; }), () => $timeout(() => { scope.closed = true; }));
      }
    })
  })]);

  components.directive('hjConclusion', () => ({
    restrict: 'E',
    scope: true,
    template: (element, attrs) => CONCLUSION.replace('SUSPENDED',
      asks(attrs, 'suspendable') ? '<option value="suspended">性质严重但一时难以查实，暂缓任用</option>' : ''),
    link: {
      pre: scope => {
        scope.settle = () => {
          if (scope.form.outcome !== 'serious') {
            scope.form.people = [];
          }
          if (scope.form.outcome !== 'minor') {
            scope.form.reminder = '';
          }
        };
      }
    }
  }));

  // The versions of a request with what was decided upon each.
  components.directive('hjHistory', () => ({
    restrict: 'E',
    template: (element, attrs) => `
      <fieldset ng-if="${escaped(attrs.of)}.length">
        <legend>${attrs.title}</legend>
        <details ng-repeat="version in ${escaped(attrs.of)}" ng-open="$first">
          <summary>第{{version.number}}稿，{{version.filedBy}}，{{version.filedAt}}</summary>
          <p ng-if="version.changes">修改说明：{{version.changes}}</p>
          <ul>
            <li ng-repeat="opinion in version.opinions">{{opinion.body}}（{{opinion.decidedBy}}，{{opinion.decidedAt}}）：<strong>{{opinion.decision}}</strong>。{{opinion.opinion}} <span ng-if="opinion.correctBy">改正期限 {{opinion.correctBy}}。</span></li>
          </ul>
          <p><strong>{{version.title}}</strong></p>
          <p class="paper">{{version.text}}</p>
        </details>
      </fieldset>`
  }));

  // A table that is only read: columns="name 姓名, post 职务".
  components.directive('hjTable', () => ({
    restrict: 'E',
    scope: true,
    template: (element, attrs) => {
      const columns = attrs.columns.split(',').map(column => /^\s*(\S+)\s+(.+?)\s*$/.exec(column).slice(1));
      const cell = path => path === 'clause' ? '<hj-clause of="{{line.clause}}" plain></hj-clause>' : `{{shown(line.${path})}}`;
      return `
        <table class="table table-condensed">
          <thead><tr>${columns.map(([, title]) => `<th>${title}</th>`).join('')}</tr></thead>
          <tbody><tr${attribute('ng-repeat', `line in ${attrs.of}`)}>${columns.map(([path]) => `<td>${cell(path)}</td>`).join('')}</tr></tbody>
        </table>`;
    },
    link: {
      pre: scope => { scope.shown = value => Array.isArray(value) ? value.join('、') : value; }
    }
  }));

  // Document and place of one or several clauses, in brackets unless they are plain, each with a link to its words.
  components.directive('hjClause', () => ({
    restrict: 'E',
    link: (scope, element, attrs) => {
      attrs.$observe('of', show);
      show(attrs.of);

      function show(ids) {
        clauses(scope.context?.election).then(known => {
          if (ids !== attrs.of) {
            return;
          }
          const links = (ids ?? '').split('、').filter(id => id !== '').map(id => link(id, known.get(id)));
          const listed = links.flatMap((each, index) => index === 0 ? [each] : ['、', each]);
          element[0].replaceChildren(...(listed.length === 0 || asks(attrs, 'plain') ? listed : ['（', ...listed, '）']));
        });
      }
    }
  }));

  function link(id, clause) {
    const anchor = document.createElement('a');
    anchor.href = address(clause?.page ?? `/clauses/${encodeURIComponent(id)}`);
    anchor.target = '_blank';
    anchor.textContent = clause ? clause.document + clause.place : '依据';
    anchor.title = clause?.text ?? '';
    return anchor;
  }

  // What stands above every form: the way to the election, what became of a draft, and the faults with links to their fields.
  components.directive('hjFindings', () => ({
    restrict: 'E',
    template: `
      <p class="election" ng-if="context.election">
        <a ng-href="{{contextPath}}/elections/{{context.election}}" target="_blank">查看本次换届的进度</a>
      </p>
      <p class="election" ng-if="context.campaign">
        <a ng-href="{{contextPath}}/campaigns/{{context.campaign}}" target="_blank">查看本次集中换届的进度</a>
      </p>
      <div class="alert alert-info unsent" role="status" ng-if="notice">
        {{notice}}
        <button type="button" class="btn btn-default btn-xs" ng-repeat="other in others" ng-click="other.show()">{{other.name}}</button>
      </div>
      <div class="alert alert-danger refusal" role="alert" ng-if="findings.length">没有提交，任务保持原样：<ul>
        <li ng-repeat="finding in findings"><a href="" ng-if="field(finding)" ng-click="lead(finding)">{{finding.message}}</a><span ng-if="!field(finding)">{{finding.message}}</span><hj-clause of="{{finding.clause}}"></hj-clause></li>
      </ul></div>`,
    link: (scope, element) => {
      const root = element.parent()[0] ?? element[0];
      scope.field = finding => nearest(element[0].closest('form') ?? root, finding.field);
      scope.lead = finding => {
        const target = scope.field(finding);
        target.scrollIntoView({block: 'center'});
        target.querySelector('input, select, textarea')?.focus();
      };
    }
  }));

  /** What shows the place of a fault, or the next one around it. */
  function nearest(form, path) {
    for (let place = path; place !== ''; place = place.replace(/(\[\d+\]|\.?[^.[\]]+)$/, '')) {
      const shown = [...form.querySelectorAll('[data-path]')].find(each => each.dataset.path === place);
      if (shown) {
        return shown;
      }
    }
    return null;
  }
});
