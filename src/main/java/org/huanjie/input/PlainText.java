package org.huanjie.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** A body that is a text file. */
public final class PlainText {

    private PlainText() {}

    /**
     * Reads no more than is allowed.
     *
     * @throws Refusal when the body is longer than so many bytes or no UTF-8
     */
    public static String read(InputStream body, int longest) throws IOException {
        byte[] bytes = bytes(body, longest);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new Refusal("", "内容不是UTF-8编码的文字", "");
        }
    }

    /**
     * Reads up to the limit without decoding.
     *
     * @throws Refusal when the body is longer than so many bytes
     */
    public static byte[] bytes(InputStream body, int longest) throws IOException {
        byte[] bytes = body.readNBytes(longest + 1);
        if (bytes.length > longest) {
            throw new Refusal("", "内容太长，最多" + longest + "字节", "");
        }
        return bytes;
    }
}
