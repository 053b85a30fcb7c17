package org.huanjie.engine;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.util.ReflectionUtils;

/** What a command was given, which the engine keeps to itself. */
final class Commands {

    private Commands() {}

    static String text(Command<?> command, String name) {
        return (String) part(command, name);
    }

    static Object part(Command<?> command, String name) {
        Field field = ReflectionUtils.findField(command.getClass(), name);
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
