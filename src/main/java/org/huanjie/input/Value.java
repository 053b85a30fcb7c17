package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** How a value of one type is read from what was sent. */
interface Value {

    /** The value; null after a fault, which is noted at the spot. What is missing never comes here. */
    Object read(JsonNode sent, ReadContext spot);

    /** What stands for a value that was not sent and need not be. */
    default Object absent() {
        return null;
    }

    String type();

    /** A value of the right shape, whatever it says. */
    Object sketch();

    default String bounds() {
        return "";
    }

    /** The fields inside, for a record or what consists of records. */
    default List<AnswerField> fields(String path) {
        return List.of();
    }

    static boolean missing(JsonNode sent) {
        return sent == null
                || sent.isNull()
                || sent.isMissingNode()
                || sent.isTextual() && sent.textValue().isBlank();
    }
}
