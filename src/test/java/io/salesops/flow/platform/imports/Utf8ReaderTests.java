package io.salesops.flow.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text in UTF-8, however it comes in pieces. */
class Utf8ReaderTests {

    private static final String TEXT = "\uFEFFid,name\r\n1,Zoë 𝒳\n".repeat(2_000);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8191, 8192, 100_000})
    void readsTheSameWhateverTheSizeOfThePieces(int size) throws IOException {
        assertThat(read(TEXT.getBytes(StandardCharsets.UTF_8), size, size)).isEqualTo(TEXT.substring(1));
    }

    @Test
    void readsNothingOfNothing() throws IOException {
        assertThat(read(new byte[0], 10, 10)).isEmpty();
        assertThat(read("\uFEFF".getBytes(StandardCharsets.UTF_8), 10, 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"})
    void tellsTheLineOfAWrongByte(String text) {
        var bytes = (text + "é").getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(Utf8Reader.NotUtf8.class)
                .isThrownBy(() -> read(bytes, 2, 2))
                .satisfies(wrong -> assertThat(wrong.line()).isEqualTo(3));
    }

    @Test
    void aCharacterThatIsCutOffIsWrong() {
        var bytes = new byte[] {'a', '\n', (byte) 0xC3};
        assertThatExceptionOfType(Utf8Reader.NotUtf8.class)
                .isThrownBy(() -> read(bytes, 10, 10))
                .satisfies(wrong -> assertThat(wrong.line()).isEqualTo(2));
    }

    private static String read(byte[] bytes, int input, int output) throws IOException {
        var text = new StringBuilder();
        try (var reader = new Utf8Reader(inPieces(bytes, input))) {
            var buffer = new char[output];
            for (var count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
            }
        }
        return text.toString();
    }

    private static InputStream inPieces(byte[] bytes, int size) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, size));
            }
        };
    }
}
