package org.huanjie.input;

import java.util.Collection;

/** The parameters of a query, which their senders know by their names. */
class QueryText extends PageText {

    @Override
    public String label(ReadContext around, String name, Field asked) {
        return "“" + name + "”";
    }

    @Override
    public String missing(String name, Value value) {
        return "必须填写，应为" + value.rule();
    }

    @Override
    public String unknown(String inside, String name, Collection<String> known) {
        return "没有“" + name + "”这个参数";
    }
}
