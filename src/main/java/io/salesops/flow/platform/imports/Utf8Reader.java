package io.salesops.flow.platform.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8, with or without byte order mark, and tells on which line a byte is something else. */
class Utf8Reader extends Reader {

    private static final int BUFFER = 8192;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private boolean endOfInput;
    private boolean started;
    private boolean afterReturn;
    private long line = 1;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !decode()) {
            return -1;
        }
        var count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    /** What is right before a wrong byte is read first, so that the line is known by then. */
    private boolean decode() throws IOException {
        chars.clear();
        while (chars.position() == 0) {
            var result = decoder.decode(bytes, chars, endOfInput);
            if (chars.position() == 0) {
                if (result.isError()) {
                    throw new NotUtf8(line);
                }
                if (endOfInput) {
                    chars.flip();
                    return false;
                }
                fill();
            }
        }
        chars.flip();
        countLines();
        return skipByteOrderMark() || decode();
    }

    private void fill() throws IOException {
        bytes.compact();
        var count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        endOfInput = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    private boolean skipByteOrderMark() {
        if (!started && chars.charAt(0) == BYTE_ORDER_MARK) {
            chars.get();
        }
        started = true;
        return chars.hasRemaining();
    }

    private void countLines() {
        for (var i = 0; i < chars.length(); i++) {
            var character = chars.charAt(i);
            if (character == '\r' || (character == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = character == '\r';
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    static class NotUtf8 extends IOException {

        private final long line;

        NotUtf8(long line) {
            super("Line %d is not UTF-8".formatted(line));
            this.line = line;
        }

        long line() {
            return line;
        }
    }
}
