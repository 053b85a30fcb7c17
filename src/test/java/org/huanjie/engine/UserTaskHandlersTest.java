package org.huanjie.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Stream;
import org.huanjie.engine.ContractTest.WeighHandler;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class UserTaskHandlersTest {

    private static class MeasureHandler extends WeighHandler {

        @Override
        public String taskId() {
            return "measure";
        }
    }

    @Test
    void theProgramDoesNotStartWithATaskThatNobodyHandles() {
        assertThatThrownBy(() -> start())
                .hasMessage("User tasks without a handler: [weigh]; handlers without a user task: []");
    }

    @Test
    void norWithAHandlerThatHasNoTask() {
        assertThatThrownBy(() -> start(new WeighHandler(), new MeasureHandler()))
                .hasMessage("User tasks without a handler: []; handlers without a user task: [measure]");
    }

    @Test
    void norWithTwoHandlersOfOneTask() {
        assertThatThrownBy(() -> start(new WeighHandler(), new WeighHandler()))
                .hasMessageStartingWith("Two handlers for one user task");
    }

    private static void start(UserTaskHandler<?>... handlers) throws IOException {
        Models models = new Models(
                new PathMatchingResourcePatternResolver(),
                "classpath:contract/contract.bpmn",
                "classpath:contract/*.html");
        new UserTaskHandlers(beans(handlers), models, true).afterSingletonsInstantiated();
    }

    private static ObjectProvider<UserTaskHandler<?>> beans(UserTaskHandler<?>... handlers) {
        return new ObjectProvider<>() {
            @Override
            public UserTaskHandler<?> getObject() {
                return handlers[0];
            }

            @Override
            public Stream<UserTaskHandler<?>> stream() {
                return Stream.of(handlers);
            }
        };
    }
}
