-- The regions for which supervisors were appointed. The engine's tenant memberships follow from them: a province's supervisor is a member of each county's tenant.
create table supervised_region (
    account varchar(64) not null,
    region  varchar(12) not null,
    primary key (account, region)
);
