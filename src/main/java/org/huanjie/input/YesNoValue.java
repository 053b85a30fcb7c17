package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;

record YesNoValue() implements Value {

    @Override
    public Object read(JsonNode sent, ReadContext spot) {
        return sent.isBoolean() ? sent.booleanValue() : spot.fault("应选是或否");
    }

    @Override
    public Object absent() {
        return false;
    }

    @Override
    public String type() {
        return "boolean";
    }

    @Override
    public Object sketch() {
        return false;
    }
}
