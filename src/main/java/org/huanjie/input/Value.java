package org.huanjie.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;

/** How a value of one type is read from what was sent. */
interface Value {

    /** The value; null after a fault, which is noted at the spot. What is missing never comes here. */
    Object read(JsonNode sent, ReadContext spot);

    /** What a text from a cell means, as answers write it; the text itself when it means nothing. */
    default JsonNode written(String text) {
        return TextNode.valueOf(text);
    }

    /** What a text must be to mean such a value, such as {@code 1到100的整数}. */
    default String rule() {
        return "";
    }

    /** Likewise, in the words that people write in cells. */
    default String cellRule() {
        return rule();
    }

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
