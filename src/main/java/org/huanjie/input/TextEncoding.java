package org.huanjie.input;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** In which encoding a text was sent: UTF-8, GB 18030 or UTF-16, with or without its mark. It is decoded piece by piece, and never kept whole. */
record TextEncoding(Charset charset, boolean holdsNul, boolean hasLines, long usual) {

    private static final Map<String, Charset> MARKED = Map.of(
            "\u00EF\u00BB\u00BF", StandardCharsets.UTF_8,
            "\u00FF\u00FE", StandardCharsets.UTF_16LE,
            "\u00FE\u00FF", StandardCharsets.UTF_16BE);
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final char MARK = '\uFEFF';
    private static final int PIECE = 1 << 16;

    /** @throws Refusal when it is in none of them */
    static TextEncoding of(byte[] sent) {
        return marked(sent)
                .or(() -> unmarked16(sent))
                .or(() -> read(sent, StandardCharsets.UTF_8))
                .or(() -> read(sent, CHINESE))
                .orElseThrow(() -> new Refusal("", "看不出表格是哪种编码，请另存为“CSV UTF-8（逗号分隔）”或xlsx后再上传", ""));
    }

    /** The text behind its mark. */
    Reader reader(byte[] sent) {
        Reader reader =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(sent), charset.newDecoder()), PIECE);
        try {
            reader.mark(1);
            if (reader.read() != MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<TextEncoding> marked(byte[] sent) {
        String beginning = new String(Arrays.copyOf(sent, Math.min(3, sent.length)), StandardCharsets.ISO_8859_1);
        return MARKED.entrySet().stream()
                .filter(mark -> beginning.startsWith(mark.getKey()))
                .findFirst()
                .flatMap(mark -> read(sent, mark.getValue()));
    }

    /** A table in UTF-16 has line ends, in which one of two bytes is zero; other text has zeros by mistake only. */
    private static Optional<TextEncoding> unmarked16(byte[] sent) {
        boolean zeros = IntStream.range(0, sent.length).anyMatch(at -> sent[at] == 0);
        return zeros
                ? Stream.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                        .flatMap(charset -> read(sent, charset).stream())
                        .filter(text -> !text.holdsNul() && text.hasLines())
                        .max(Comparator.comparingLong(TextEncoding::usual))
                : Optional.empty();
    }

    private static Optional<TextEncoding> read(byte[] sent, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer from = ByteBuffer.wrap(sent);
        CharBuffer piece = CharBuffer.allocate(PIECE);
        TextEncoding sofar = new TextEncoding(charset, false, false, 0);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(from, piece, true);
            sofar = sofar.and(piece.flip());
            piece.clear();
        }
        return result.isError() ? Optional.empty() : Optional.of(sofar);
    }

    private TextEncoding and(CharBuffer piece) {
        boolean nul = piece.chars().anyMatch(character -> character == 0);
        boolean lines = piece.chars().anyMatch(character -> character == '\n' || character == '\r');
        long more = piece.chars()
                .filter(character -> character < 0x80 || Character.isIdeographic(character))
                .count();
        return new TextEncoding(charset, holdsNul || nul, hasLines || lines, usual + more);
    }
}
