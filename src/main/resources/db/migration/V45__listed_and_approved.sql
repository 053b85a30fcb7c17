-- Who is on a list of formal candidates is told from who is on an approved one: whoever was put on a list after the last approval still waits for it.
update candidate set decision = 'APPROVED'
where decision = 'FORMAL' and exists (
    select 1 from approval_request request
    where request.election = candidate.election and request.kind = 'candidates' and request.state = 'APPROVED'
        and (select coalesce(max(approved.seq), 0) from minutes approved
            where approved.election = candidate.election and approved.action = 'request-approved'
                and approved.detail like '%"request":"' || request.id || '"%')
        > (select coalesce(max(listed.seq), 0) from minutes listed
            where listed.election = candidate.election and listed.action = 'candidates-listed')
);

update candidate set decision = 'LISTED' where decision = 'FORMAL';
