package org.huanjie.performance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheckBuilder;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.huanjie.engine.tuning.AuthorizationsForAllGroups;
import org.huanjie.models.WholeElectionTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The right to a task is judged from its rows as the engine's own statement judges it. */
@WholeElectionTest
class GrantedRightsTest {

    private static final int SEED = 20261201;
    private static final int CASES = 300;
    private static final int MOST_ROWS = 6;
    private static final String USER = "rights-somebody";
    private static final List<String> GROUPS = List.of("rights-one", "rights-two");
    private static final String TASK = "rights-task";
    private static final String PROCESS = "rights-process";

    /** There is one row at most for each. */
    private record Key(int type, String holder, Resources kind, String thing) {

        static List<Key> all() {
            return Stream.of(Authorization.AUTH_TYPE_GRANT, Authorization.AUTH_TYPE_REVOKE)
                    .flatMap(type -> Stream.of(USER, GROUPS.get(0), GROUPS.get(1))
                            .flatMap(holder -> Stream.of(
                                    new Key(type, holder, Resources.TASK, TASK),
                                    new Key(type, holder, Resources.TASK, Authorization.ANY),
                                    new Key(type, holder, Resources.PROCESS_DEFINITION, PROCESS),
                                    new Key(type, holder, Resources.PROCESS_DEFINITION, Authorization.ANY))))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void judgesEveryMixtureOfGrantsAndRevocationsAsTheEngineDoes() {
        Random chance = new Random(SEED);
        List<Boolean> judged = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            List<Key> keys = Key.all();
            Collections.shuffle(keys, chance);
            List<Authorization> rows = keys.stream()
                    .limit(chance.nextInt(MOST_ROWS + 1))
                    .map(key -> granted(key, chance))
                    .toList();
            List<String> groups = GROUPS.subList(0, chance.nextInt(GROUPS.size() + 1));
            try {
                boolean ours = asked(new AuthorizationsForAllGroups(jdbc), groups);
                assertThat(ours).as("case %d: %s", number, rows).isEqualTo(asked(new AuthorizationManager(), groups));
                judged.add(ours);
            } finally {
                rows.forEach(row -> authorizations.deleteAuthorization(row.getId()));
            }
        }
        assertThat(judged).contains(true, false);
    }

    private boolean asked(AuthorizationManager rights, List<String> groups) {
        return engine.getCommandExecutorTxRequired().execute(context -> rights.isAuthorized(USER, groups, work()));
    }

    /** As the engine asks before somebody claims or completes a task. */
    private static CompositePermissionCheck work() {
        return new PermissionCheckBuilder()
                .disjunctive()
                .atomicCheckForResourceId(Resources.TASK, TASK, TaskPermissions.TASK_WORK)
                .atomicCheckForResourceId(Resources.PROCESS_DEFINITION, PROCESS, ProcessDefinitionPermissions.TASK_WORK)
                .atomicCheckForResourceId(Resources.TASK, TASK, TaskPermissions.UPDATE)
                .atomicCheckForResourceId(
                        Resources.PROCESS_DEFINITION, PROCESS, ProcessDefinitionPermissions.UPDATE_TASK)
                .build();
    }

    private Authorization granted(Key key, Random chance) {
        Authorization right = authorizations.createNewAuthorization(key.type());
        right.setResource(key.kind());
        right.setResourceId(key.thing());
        if (key.holder().equals(USER)) {
            right.setUserId(USER);
        } else {
            right.setGroupId(key.holder());
        }
        right.setPermissions(permissions(key.kind() == Resources.TASK, chance));
        return authorizations.saveAuthorization(right);
    }

    private static Permission[] permissions(boolean task, Random chance) {
        List<Permission> all = task
                ? List.of(TaskPermissions.TASK_WORK, TaskPermissions.UPDATE, TaskPermissions.READ)
                : List.of(
                        ProcessDefinitionPermissions.TASK_WORK,
                        ProcessDefinitionPermissions.UPDATE_TASK,
                        ProcessDefinitionPermissions.READ);
        return all.stream().filter(each -> chance.nextBoolean()).toArray(Permission[]::new);
    }
}
