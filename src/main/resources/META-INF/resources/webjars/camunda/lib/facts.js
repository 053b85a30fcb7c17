// What is known of people, for forms: see docs/how-to/add-a-fact-of-a-person.md.

// What forms ask of people: one line a fact, with the kinds of people of whom it is asked, and of whom it must be stated;
// asked marks those that must be stated where the scheme asks for them.
export const facts = [
  {name: 'name', label: '姓名', of: 'nominee appointee correction', must: 'nominee appointee'},
  {name: 'sex', label: '性别', of: 'nominee appointee correction write-in', must: 'nominee appointee write-in', choices: 'sex'},
  {name: 'ethnicity', label: '民族', of: 'nominee correction write-in', must: 'nominee write-in'},
  {name: 'birthDate', label: '出生日期', of: 'nominee appointee correction write-in evidence', must: 'appointee write-in', type: 'date'},
  {name: 'politicalStatus', label: '政治面貌', of: 'nominee appointee correction write-in evidence', must: 'nominee appointee write-in', choices: 'politicalStatus'},
  {name: 'education', label: '学历', of: 'nominee appointee correction write-in evidence', choices: 'education', asked: true},
  {name: 'unit', label: '工作单位', of: 'nominee correction write-in', must: 'nominee write-in'},
  {name: 'position', label: '现任职务', of: 'nominee appointee correction write-in', must: 'appointee'},
  {name: 'residence', label: '户籍和居住情况', of: 'nominee appointee correction write-in evidence', choices: 'residence', when: 'context.residenceAsked !== false'},
  {name: 'staffing', label: '编制', of: 'nominee appointee correction write-in', choices: 'staffing'},
  {name: 'timeCommitment', label: '专职或兼职', of: 'nominee write-in', choices: 'timeCommitment', empty: '按职务'},
  {name: 'outstanding', label: '推荐单位认为特别优秀', of: 'nominee write-in', type: 'checkbox'},
  {name: 'consent', label: '本人自愿义务从事团的工作', of: 'nominee write-in', type: 'checkbox', when: 'context.consentAsked !== false'},
  {name: 'consent', label: '本人自愿', of: 'evidence', choices: 'consent', when: 'context.consentAsked'}
];

// The words in which an answer tells of a person, and their names.
export const choices = {
  sex: [
    {id: '男', name: '男'},
    {id: '女', name: '女'}
  ],
  consent: [
    {id: true, name: '已书面同意'},
    {id: false, name: '没有同意'}
  ],
  politicalStatus: [
    {id: 'party-member', name: '中共党员'},
    {id: 'probationary-party-member', name: '中共预备党员'},
    {id: 'league-member', name: '共青团员'},
    {id: 'none', name: '群众'}
  ],
  education: [
    {id: 'junior-secondary', name: '初中'},
    {id: 'senior-secondary', name: '高中'},
    {id: 'vocational', name: '中专（职业）'},
    {id: 'college', name: '大专'},
    {id: 'bachelor', name: '本科'},
    {id: 'master', name: '硕士'},
    {id: 'doctor', name: '博士'}
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

/** Who a candidate is, on a line. */
export function about(person) {
  return person && [
    person.postName, person.sex, person.ethnicity, person.birthMonth, person.politicalStatusName,
    ...choices.education.filter(choice => choice.id === person.education).map(choice => choice.name), `${person.unit} ${person.position}`
  ].join(' · ');
}
