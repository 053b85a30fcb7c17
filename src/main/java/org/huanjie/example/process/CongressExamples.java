package org.huanjie.example.process;

import java.util.List;
import java.util.stream.IntStream;
import org.huanjie.congress.Credentials;
import org.huanjie.congress.Delegates;
import org.huanjie.congress.Delegates.Unit;
import org.huanjie.congress.Delegation;
import org.huanjie.engine.TaskContext;
import org.huanjie.engine.TaskExample;
import org.huanjie.engine.TaskExamples;
import org.huanjie.scheme.Scheme.Congress;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** As many delegates as are due from up to ten units, all with valid credentials. */
@Component
@Lazy
record CongressExamples(Delegation delegation) implements TaskExamples {

    private static final int MEMBERS = 60;
    private static final String NUMBERS = "一二三四五六七八九十";

    @Override
    public List<TaskExample<?>> all() {
        return List.of(
                TaskExample.of(Delegates.class, this::delegates),
                TaskExample.of(Credentials.class, task -> new Credentials(List.of(), "代表产生程序符合规定，全部代表资格有效。")));
    }

    private Delegates delegates(TaskContext task) {
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
                MEMBERS,
                MEMBERS,
                IntStream.rangeClosed(1, delegates)
                        .mapToObj(delegate -> "代表" + number + delegate)
                        .toList());
    }
}
