package org.huanjie.result;

import org.huanjie.input.Field;

/** The party committee's paper that appoints and makes known the new committee (JY-4.3.6b, XG-3.2.6, NS-4.4d). */
public record Appointment(
        @Field(value = "文号", max = 60) String documentNumber,

        @Field(value = "公布范围", max = 200) String madeKnown) {}
