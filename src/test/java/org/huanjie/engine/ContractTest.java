package org.huanjie.engine;

import jakarta.servlet.Filter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.huanjie.clause.Citations;
import org.huanjie.clause.CitingSchemes;
import org.huanjie.clause.ElectionCitations;
import org.huanjie.input.Field;
import org.huanjie.input.Refusal;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;

/** A house with the engine, its contract and its errors, one small model with one task, a clerk and an administrator; nothing of the elections. */
@SpringBootTest(
        classes = ContractTest.House.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"huanjie.models=classpath:contract/*.bpmn", "huanjie.forms=classpath:contract/*.html"})
public abstract class ContractTest {

    static final String CLERK = "clerk";
    static final String ADMIN = "chief";
    static final String PASSWORD = "demo";
    static final String GROUP = "league:460203198";
    public static final String TENANT = "460203";

    record Weight(
            @Field(value = "重量", min = 0, max = 100, clause = "JY-4.1b")
            int kilos,

            @Field("再称") boolean again,
            @Field(value = "日期", required = false) LocalDate on,
            @Field(value = "物品", required = false) List<Row> rows) {

        Weight(int kilos, boolean again) {
            this(kilos, again, null, List.of());
        }
    }

    record Row(@Field("名称") String thing) {}

    /** Refuses thirteen and breaks at ninety-nine; what it shows changes with {@link #scale}. */
    static class WeighHandler implements UserTaskHandler<Weight> {

        volatile String scale = "甲";
        volatile Weight taken;

        @Override
        public String taskId() {
            return "weigh";
        }

        @Override
        public Class<Weight> answerType() {
            return Weight.class;
        }

        @Override
        public Object form(TaskContext task) {
            return Map.of(
                    "context",
                    Map.of("title", "请称重"),
                    "version",
                    scale,
                    "kilos",
                    7,
                    "again",
                    false,
                    "on",
                    LocalDate.of(2026, 3, 2),
                    "rows",
                    List.of(new Row("石头")));
        }

        @Override
        public void complete(TaskContext task, Weight answer) {
            if (answer.kilos() == 13) {
                throw new Refusal("kilos", "不能称出13公斤", "JY-4.5");
            }
            if (answer.kilos() == 99) {
                throw new IllegalStateException("the scale is broken");
            }
            taken = answer;
            task.route("again", answer.again());
            task.keep("kilos", answer.kilos());
        }
    }

    protected static HttpEntity<String> json(String body) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        return new HttpEntity<>(body, headers);
    }

    /** Not a {@code @Configuration}, or the component scan of other tests would find it. */
    @EnableAutoConfiguration
    @ComponentScan({"org.huanjie.engine", "org.huanjie.input", "org.huanjie.clause"})
    @ComponentScan(
            basePackages = "org.huanjie.web",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(Problems|RequestCitations|NoncePerRequest)"))
    static class House {

        @Bean
        ElectionCitations citations() {
            return any -> Citations.shipped();
        }

        @Bean
        CitingSchemes schemes() {
            return (id, version) -> Optional.empty();
        }

        @Bean
        WeighHandler weighHandler() {
            return new WeighHandler();
        }

        @Bean
        TaskExamples examples() {
            return () -> List.of(TaskExample.of(Weight.class, task -> new Weight(5, false)));
        }

        @Bean
        SecurityFilterChain open(HttpSecurity http) throws Exception {
            return http.csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .httpBasic(Customizer.withDefaults())
                    .build();
        }

        /** Tells the API who calls; the engine itself checks passwords where they matter here. */
        @Bean
        UserDetailsService callers() {
            return name -> org.springframework.security.core.userdetails.User.withUsername(name)
                    .password("{noop}" + PASSWORD)
                    .authorities("caller")
                    .build();
        }

        @Bean
        FilterRegistrationBean<Filter> basicForTheEngine() {
            FilterRegistrationBean<Filter> filter =
                    new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
            filter.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
            filter.setUrlPatterns(List.of("/engine-rest/*"));
            return filter;
        }

        @Bean
        FilterRegistrationBean<Filter> basicForTheWebApplications() {
            FilterRegistrationBean<Filter> filter =
                    new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
            filter.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
            filter.setUrlPatterns(List.of("/camunda/app/*", "/camunda/api/*"));
            filter.setOrder(201);
            return filter;
        }

        @Bean
        ApplicationRunner people(IdentityService identity, AuthorizationService rights) {
            return arguments -> {
                person(identity, CLERK);
                person(identity, ADMIN);
                Group clerks = identity.newGroup(GROUP);
                clerks.setName("团委");
                identity.saveGroup(clerks);
                identity.createMembership(CLERK, GROUP);
                identity.saveGroup(identity.newGroup(Groups.CAMUNDA_ADMIN));
                identity.createMembership(ADMIN, Groups.CAMUNDA_ADMIN);
                identity.saveTenant(identity.newTenant(TENANT));
                identity.createTenantUserMembership(TENANT, CLERK);
                identity.createTenantUserMembership(TENANT, ADMIN);
                grant(rights, CLERK, Resources.PROCESS_DEFINITION, Permissions.READ);
                grant(rights, CLERK, Resources.APPLICATION, Permissions.ACCESS);
                for (Resources resource : Resources.values()) {
                    grant(rights, ADMIN, resource, Permissions.ALL);
                }
            };
        }

        private static void person(IdentityService identity, String name) {
            User user = identity.newUser(name);
            user.setPassword(PASSWORD);
            identity.saveUser(user);
        }

        private static void grant(AuthorizationService rights, String user, Resource resource, Permission permission) {
            Authorization grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setUserId(user);
            grant.setResource(resource);
            grant.setResourceId(Authorization.ANY);
            grant.addPermission(permission);
            rights.saveAuthorization(grant);
        }
    }
}
