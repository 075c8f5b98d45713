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
    private boolean endOfInput;
    private boolean started;
    private boolean afterReturn;
    private long line = 1;

    Utf8Reader(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var decoded = 0;
        while (decoded == 0) {
            var chars = CharBuffer.wrap(target, offset, length);
            var result = decoder.decode(bytes, chars, endOfInput);
            decoded = chars.position() - offset;
            if (decoded == 0 && result.isError()) {
                throw new NotUtf8(line);
            }
            if (decoded == 0 && endOfInput) {
                return -1;
            }
            if (decoded == 0) {
                fill();
            }
            decoded = withoutByteOrderMark(target, offset, decoded);
        }
        countLines(target, offset, decoded);
        return decoded;
    }

    private void fill() throws IOException {
        bytes.compact();
        var count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        endOfInput = count < 0;
        bytes.position(bytes.position() + Math.max(count, 0)).flip();
    }

    private int withoutByteOrderMark(char[] target, int offset, int decoded) {
        var marked = !started && decoded > 0 && target[offset] == BYTE_ORDER_MARK;
        started |= decoded > 0;
        if (marked) {
            System.arraycopy(target, offset + 1, target, offset, decoded - 1);
        }
        return marked ? decoded - 1 : decoded;
    }

    private void countLines(char[] chars, int offset, int length) {
        for (var i = offset; i < offset + length; i++) {
            if (chars[i] == '\r' || (chars[i] == '\n' && !afterReturn)) {
                line++;
            }
            afterReturn = chars[i] == '\r';
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
