package org.huanjie.access.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What is open of the engine's REST API and of what the web applications ask, and for whom. It is a list of what is needed: whatever is not here is
 * refused to everybody, administrators included. Below these doors the engine still shows to each only what is theirs.
 */
public final class EngineDoors {

    /** Who passes a door. */
    public enum Visitor {
        EVERYBODY,
        /** Supervisors and administrators. */
        WATCHER,
        ADMINISTRATOR
    }

    /** A method and a path below the root of the API, such as {@code POST /task/{id}/claim}. */
    public record Door(Visitor visitor, String method, PathPattern path) {

        boolean leads(String asked, PathContainer to) {
            return method.equals(asked.equals("HEAD") ? "GET" : asked) && path.matches(to);
        }
    }

    private static final String ENGINE_REST = "/engine-rest";
    private static final String WEB_APP_ENGINE = "/camunda/api/engine/engine/default";

    /** Tasklist: lists, tasks and their forms, the models that they belong to. */
    private static final String FOR_EVERYBODY = """
            OPTIONS /filter
            GET /filter
            GET /filter/count
            GET /filter/{id}
            GET,POST /filter/{id}/list
            GET,POST /filter/{id}/count
            GET,POST /filter/{id}/singleResult
            GET,POST /task
            GET,POST /task/count
            GET /task/{id}
            POST /task/{id}/claim
            POST /task/{id}/unclaim
            POST /task/{id}/submit-form
            POST /task/{id}/complete
            GET /task/{id}/comment
            GET /task/{id}/comment/{comment}
            POST /task/{id}/comment/create
            GET /task/{id}/attachment
            GET /task/{id}/form
            GET /task/{id}/form-variables
            GET /task/{id}/deployed-form
            GET /task/{id}/rendered-form
            GET /task/{id}/identity-links
            GET /task/{id}/variables
            GET /task/{id}/variables/{name}
            GET /task/{id}/localVariables
            GET /task/{id}/localVariables/{name}
            GET /process-definition
            GET /process-definition/count
            GET /process-definition/{id}
            GET /process-definition/{id}/xml
            GET /process-definition/{id}/diagram
            GET /process-definition/key/{key}
            GET /process-definition/key/{key}/xml
            GET /process-definition/key/{key}/diagram
            GET /history/user-operation
            GET /history/user-operation/count
            GET,POST /group
            GET,POST /group/count
            GET /user/{id}/profile
            GET /identity/password-policy
            GET /version
            """;

    /** Cockpit: what runs, what waits and what has failed. */
    private static final String FOR_WATCHERS = """
            GET /deployment
            GET /deployment/count
            GET /deployment/registered
            GET /deployment/{id}
            GET /deployment/{id}/resources
            GET /deployment/{id}/resources/{resource}
            GET /deployment/{id}/resources/{resource}/data
            GET /process-definition/statistics
            GET /process-definition/{id}/statistics
            GET /process-definition/{id}/static-called-process-definitions
            GET,POST /process-instance
            GET,POST /process-instance/count
            GET /process-instance/{id}
            GET /process-instance/{id}/activity-instances
            GET /process-instance/{id}/variables
            GET /process-instance/{id}/variables/{name}
            GET /process-instance/{id}/comment
            GET,POST /execution
            GET,POST /execution/count
            GET /execution/{id}
            GET /event-subscription
            GET /event-subscription/count
            GET,POST /variable-instance
            GET,POST /variable-instance/count
            GET /variable-instance/{id}
            GET /incident
            GET /incident/count
            GET /incident/{id}
            GET,POST /job
            GET,POST /job/count
            GET /job/{id}
            GET,POST /job-definition
            GET,POST /job-definition/count
            GET /job-definition/{id}
            GET,POST /external-task
            GET,POST /external-task/count
            GET /task/report/candidate-group-count
            GET,POST /history/task
            GET,POST /history/task/count
            GET,POST /history/activity-instance
            GET,POST /history/activity-instance/count
            GET /history/activity-instance/{id}
            GET,POST /history/process-instance
            GET,POST /history/process-instance/count
            GET /history/process-instance/report
            GET /history/process-instance/{id}
            GET,POST /history/variable-instance
            GET,POST /history/variable-instance/count
            GET /history/variable-instance/{id}
            GET /history/incident
            GET /history/incident/count
            GET,POST /history/job-log
            GET,POST /history/job-log/count
            GET /history/job-log/{id}
            GET /batch
            GET /batch/count
            GET /batch/statistics
            GET /batch/statistics/count
            GET /history/batch
            GET /history/batch/count
            GET /decision-definition
            GET /decision-definition/count
            GET /decision-requirements-definition
            GET /decision-requirements-definition/count
            GET /case-definition
            GET /case-definition/count
            GET /user
            GET /user/count
            """;

    /** Admin, and the few things that only an administrator does. */
    private static final String FOR_ADMINISTRATORS = """
            PUT /job/{id}/retries
            PUT /job-definition/{id}/retries
            POST /user/{id}/unlock
            GET /job/{id}/stacktrace
            GET /history/job-log/{id}/stacktrace
            GET /history/cleanup/configuration
            GET /history/cleanup/job
            GET /history/cleanup/jobs
            GET /authorization
            GET /authorization/count
            GET /authorization/check
            GET /authorization/{id}
            OPTIONS /user
            OPTIONS /group
            OPTIONS /tenant
            OPTIONS /authorization
            GET /group/{id}
            GET /tenant
            GET /tenant/count
            GET /tenant/{id}
            GET /metrics
            GET /metrics/{name}/sum
            """;

    /** What the web applications ask beside the engine itself, by whole paths. */
    private static final String OF_WEB_APPLICATIONS = """
            GET /camunda/api/engine/engine
            GET /camunda/api/admin/auth/user/{engine}
            POST /camunda/api/admin/auth/user/{engine}/logout
            GET /camunda/api/tasklist/plugin/tasklistPlugins/static/**
            GET /camunda/api/welcome/plugin/welcomePlugins/static/**
            GET /camunda/api/cockpit/plugin/cockpitPlugins/static/**
            GET /camunda/api/admin/plugin/adminPlugins/static/**
            """;

    private static final String OF_COCKPIT = """
            GET /camunda/api/cockpit/plugin/base/{engine}/process-definition/statistics
            GET /camunda/api/cockpit/plugin/base/{engine}/process-definition/statistics-count
            POST /camunda/api/cockpit/plugin/base/{engine}/process-definition/{id}/called-process-definitions
            POST /camunda/api/cockpit/plugin/base/{engine}/process-instance
            POST /camunda/api/cockpit/plugin/base/{engine}/process-instance/count
            POST /camunda/api/cockpit/plugin/base/{engine}/process-instance/{id}/called-process-instances
            POST /camunda/api/cockpit/plugin/base/{engine}/incident
            POST /camunda/api/cockpit/plugin/base/{engine}/incident/count
            """;

    private static final String OF_ADMIN = """
            GET /camunda/api/admin/plugin/adminPlugins/{engine}/metrics/aggregated
            """;

    private static final List<Door> ALL = Stream.of(
                    engine(Visitor.EVERYBODY, "GET /engine"),
                    engine(Visitor.EVERYBODY, FOR_EVERYBODY),
                    engine(Visitor.WATCHER, FOR_WATCHERS),
                    engine(Visitor.ADMINISTRATOR, FOR_ADMINISTRATORS),
                    doors(Visitor.EVERYBODY, "", OF_WEB_APPLICATIONS),
                    doors(Visitor.WATCHER, "", OF_COCKPIT),
                    doors(Visitor.ADMINISTRATOR, "", OF_ADMIN))
            .flatMap(doors -> doors)
            .toList();

    private EngineDoors() {}

    /** All, the engine's twice: as REST API and as the web applications ask it. */
    public static List<Door> all() {
        return ALL;
    }

    /** Who passes with this request; nobody when the list is empty. A path may be open to some of what another one is open to. */
    static List<Visitor> visitors(String method, String path) {
        PathContainer to = PathContainer.parsePath(
                path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        return ALL.stream()
                .filter(door -> door.leads(method, to))
                .sorted((one, other) -> PathPattern.SPECIFICITY_COMPARATOR.compare(one.path(), other.path()))
                .map(Door::visitor)
                .limit(1)
                .toList();
    }

    private static Stream<Door> engine(Visitor visitor, String lines) {
        return Stream.of(ENGINE_REST, WEB_APP_ENGINE).flatMap(root -> doors(visitor, root, lines));
    }

    private static Stream<Door> doors(Visitor visitor, String root, String lines) {
        return lines.lines().flatMap(line -> {
            String[] parts = line.split(" ");
            return Arrays.stream(parts[0].split(","))
                    .map(method -> new Door(visitor, method, PathPatternParser.defaultInstance.parse(root + parts[1])));
        });
    }
}
