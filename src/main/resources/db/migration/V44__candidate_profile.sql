-- What the rules on who may stand ask for stands in one column, as answers have it: a further fact needs no further column.
alter table candidate add column profile varchar(8000);

update candidate set profile = '{"politicalStatus":"' || lower(replace(political_status, '_', '-')) || '"'
    || ',"residence":' || coalesce('"' || lower(replace(residence, '_', '-')) || '"', 'null')
    || ',"staffing":' || coalesce('"' || lower(replace(staffing, '_', '-')) || '"', 'null')
    || ',"timeCommitment":' || coalesce('"' || lower(replace(time_commitment, '_', '-')) || '"', 'null')
    || ',"source":' || coalesce('"' || replace(replace(replace(source, '\', '\\'), '"', '\"'), '
', '\n') || '"', 'null')
    || ',"outstanding":' || case when outstanding then 'true' else 'false' end
    || ',"consent":' || case when consent then 'true' else 'false' end
    || ',"nomination":' || coalesce(
        '{"channel":"' || lower(replace(channel, '_', '-')) || '","supporters":' || cast(supporters as varchar(12)) || '}', 'null')
    || '}';

alter table candidate alter column profile set not null;
alter table candidate drop column political_status;
alter table candidate drop column residence;
alter table candidate drop column staffing;
alter table candidate drop column time_commitment;
alter table candidate drop column source;
alter table candidate drop column outstanding;
alter table candidate drop column consent;
alter table candidate drop column channel;
alter table candidate drop column supporters;
