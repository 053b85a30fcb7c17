package org.huanjie.congress.process;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.huanjie.congress.Credentials;
import org.huanjie.congress.Delegates;
import org.huanjie.congress.Delegates.Unit;
import org.huanjie.congress.Delegation;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.UserTaskHandler;
import org.huanjie.scheme.Scheme.Congress;
import org.springframework.stereotype.Component;

/** The League body enters the delegates whom the units have elected (UC-6). */
@Component
class RecordDelegatesHandler implements UserTaskHandler<Delegates> {

    private static final int EXAMPLE_MEMBERS = 60;
    private static final String NUMBERS = "一二三四五六七八九十";

    private final Delegation delegation;

    RecordDelegatesHandler(Delegation delegation) {
        this.delegation = delegation;
    }

    @Override
    public Object form(TaskContext task) {
        Congress congress = delegation.congress(task.election()).orElseThrow();
        return Map.of(
                "context",
                Map.of(
                        "count", congress.delegates(),
                        "clause", congress.basis().clause(),
                        "invalid",
                                delegation
                                        .credentials(task.election())
                                        .map(Credentials::invalid)
                                        .orElse(List.of())),
                "units",
                delegation.delegates(task.election()).map(Delegates::units).orElse(List.of()));
    }

    @Override
    public void complete(TaskContext task, Delegates delegates) {
        delegation.enter(task.election(), delegates, task.actor().orElseThrow());
    }

    @Override
    public Delegates example(TaskContext task) {
        int count =
                delegation.congress(task.election()).map(Congress::delegates).orElseThrow();
        int units = Math.min(NUMBERS.length(), count);
        return new Delegates(IntStream.range(0, units)
                .mapToObj(unit -> unit(NUMBERS.charAt(unit), count / units + (unit < count % units ? 1 : 0)))
                .toList());
    }

    private static Unit unit(char number, int delegates) {
        return new Unit(
                "第" + number + "代表团",
                EXAMPLE_MEMBERS,
                EXAMPLE_MEMBERS,
                IntStream.rangeClosed(1, delegates)
                        .mapToObj(delegate -> "代表" + number + delegate)
                        .toList());
    }
}
